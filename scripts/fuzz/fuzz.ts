// Looks for a text that breaks a target, and makes it small.
import { READ, type Target } from './targets';

export interface Failure {
  readonly target: string;
  readonly seed: number;
  /** The smallest input that was found, as JSON. */
  readonly input: string;
  readonly why: string;
}

export interface Hunt {
  /** Made from seeds. */
  readonly texts: number;
  /** With what became of them by edits and fixes. */
  readonly read: number;
  readonly failures: readonly Failure[];
}

/** So many texts are made from one seed, together by all targets: what fails is found again in seconds. */
export const BATCH = 200;

/** The texts of one seed: the same on every machine. */
export function huntBatch(targets: readonly Target[], seed: number, texts = BATCH): Hunt {
  const failures: Failure[] = [];
  let done = 0;
  const before = READ.texts;
  const shares = targets.reduce((sum, { share }) => sum + share, 0);
  for (const { name, share, run } of targets) {
    const found = run({ seed, numRuns: Math.max(1, Math.round((texts * share) / shares)) });
    done += found.numRuns;
    if (!found.failed) continue;
    const why = found.errorInstance instanceof Error ? (found.errorInstance.stack ?? found.errorInstance.message) : '';
    failures.push({ target: name, seed, input: JSON.stringify(found.counterexample), why });
  }
  return { texts: done, read: READ.texts - before, failures };
}

/** Each way to fail once: the target and the place where it broke. */
export function differentFailures(failures: Iterable<Failure>): readonly Failure[] {
  const ways = new Map<string, Failure>();
  for (const failure of failures) {
    const way = `${failure.target} ${failure.why.split('\n').slice(0, 2).join(' ')}`;
    if (!ways.has(way)) ways.set(way, failure);
  }
  return [...ways.values()];
}
