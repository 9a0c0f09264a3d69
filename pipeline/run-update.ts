/** One run over the upstreams: each document is read, weighed and merged; a broken one leaves everything as it was. */
import type { PlatformFile } from '../src/catalogue/making';
import type { Obtained } from './fetch/obtain';
import { mergeReading } from './merge/merge';
import type { Report, UpstreamReport } from './report/report';
import { refuseLosses, refuseMassChanges, StopRun } from './safety';
import type { Upstream } from './sources/upstream';

export interface Run {
  readonly files: readonly PlatformFile[];
  readonly report: Report;
  /** Saves the documents that were read; call it after the files are written. */
  readonly keep: () => void;
}

/** Throws nothing: a stop is in the report, and then `files` are those that came in. `today` is `YYYY-MM-DD`. */
export async function runUpdate(
  files: readonly PlatformFile[],
  upstreams: readonly Upstream[],
  obtain: (upstream: Upstream) => Promise<Obtained>,
  today: string,
): Promise<Run> {
  const reports: UpstreamReport[] = [];
  const keeps: (() => void)[] = [];
  let current = files;
  let stopped: string | undefined;
  for (const upstream of upstreams) {
    const obtained = await obtain(upstream);
    if (obtained.state === 'broken') {
      reports.push(brokenReport(upstream.name, obtained.reason));
      continue;
    }
    const { reading } = obtained;
    const merged = mergeReading(current, upstream, reading, today);
    reports.push({
      name: upstream.name,
      state: obtained.state,
      document: obtained.document,
      day: reading.day,
      ...(upstream.patience !== undefined && { patience: upstream.patience }),
      claims: reading.claims.length,
      rejected: reading.rejected,
      changes: merged.changes,
      conflicts: merged.conflicts,
      proposals: merged.proposals,
      vanished: merged.vanished,
    });
    try {
      refuseMassChanges(upstream.name, merged, files);
      refuseLosses(current, merged.files);
    } catch (error) {
      if (!(error instanceof StopRun)) throw error;
      stopped = error.message;
      break;
    }
    current = merged.files;
    keeps.push(obtained.keep);
  }
  const result = stopped === undefined ? current : files;
  const changed = result.filter((file, n) => file !== files[n]).map((file) => file.platform);
  return {
    files: result,
    report: { day: today, ...(stopped !== undefined && { stopped }), filesChanged: changed, upstreams: reports },
    keep: () => {
      if (stopped === undefined) for (const keep of keeps) keep();
    },
  };
}

const brokenReport = (name: string, reason: string): UpstreamReport => ({
  name,
  state: 'broken',
  reason,
  rejected: [],
  changes: [],
  conflicts: [],
  proposals: [],
  vanished: [],
});
