/** `fix`: the safe replacements, put into the files. */
import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { FIXTURE_GLOBS } from '../../globs';
import { loadReports } from '../../messages';
import { DEFAULT_LEAD_TIME_DAYS } from '../../rules';
import { knownPlatforms } from '../check-options';
import { atPath } from '../files/names';
import { gapsIn, problemLines } from '../files/problem';
import { EXIT, type Host, UsageError } from '../host';
import { day, days, oneOf, readOptions } from '../options';
import type { FindingRow } from '../rows';
import { scan } from '../scan';
import type { CheckJob } from '../scanning/job';
import { FIX } from '../usage/fix';
import { workspaceCatalogue } from '../workspace';
import { asker } from './ask';
import { textOf, writeText } from './files';
import { type Applied, isWanted, type Left, planFor, safeFixOf, whyNone } from './plan';
import { outcomeAsJson, outcomeAsText } from './report';

export async function fix(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, FIX.options);
  if (!positionals.length) throw new UsageError('name the files or directories to mend');
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const format = oneOf('--format', values.format, FIX.options.format.words);
  const dryRun = values['dry-run'] === true;
  const asOf = day('--as-of', values['as-of'], host.today);
  const leadTimeDays = days('--lead-time', values['lead-time']) ?? DEFAULT_LEAD_TIME_DAYS;
  const messages = await loadReports(language);
  const ask = values.interactive ? asker(host, messages) : undefined;
  const catalogue = await workspaceCatalogue(host);
  const job: CheckJob = {
    command: 'check',
    language,
    options: { asOf, leadTimeDays, platforms: knownPlatforms(values.platform ?? [], catalogue.platforms) },
    slots: false,
    fixtures: values.fixtures ?? FIXTURE_GLOBS,
    details: true,
  };
  const only = new Set(values.only?.map((id) => id.toLowerCase()));
  const isMeant = (row: FindingRow): boolean =>
    isWanted(row) && (!only.size || [row.mention.text, row.mention.id ?? ''].some((id) => only.has(id.toLowerCase())));

  const first = await scan(positionals, job, { ...host, catalogue });
  host.err(problemLines(first.problems));
  const found = first.rows.filter(isMeant);
  // Judged again as they are held in memory: what is written is what was judged.
  const contents = new Map(
    [...new Set(found.filter((row) => safeFixOf(row)).map(({ file }) => file))].flatMap((file) => {
      const bytes = bytesOf(path.resolve(host.cwd, file));
      return bytes ? [[file, bytes] as const] : [];
    }),
  );
  const second = contents.size ? await scan(positionals, job, { ...host, catalogue, contents }) : first;
  const rows = second.rows.filter(isMeant);

  const applied: Applied[] = [];
  const left: Left[] = [];
  let incomplete = gapsIn(first.problems) > 0;
  for (const [file, ofFile] of byFile(rows)) {
    const bytes = contents.get(file);
    const text = bytes && textOf(bytes);
    if (!bytes || text === undefined) {
      const reason = bytes ? 'not-utf8' : 'changed';
      left.push(...ofFile.map((row) => (safeFixOf(row) ? ({ row, reason } as const) : whyNone(row))));
      continue;
    }
    const plan = planFor(text, ofFile, ask ? await ask(ofFile) : new Set());
    if (plan.applied.length && dryRun) host.out(diffOf(file, text, plan.text));
    const outcome = plan.applied.length && !dryRun ? writeText(path.resolve(host.cwd, file), bytes, plan.text) : {};
    left.push(...plan.left);
    if (outcome.reason === undefined) applied.push(...plan.applied);
    else {
      incomplete = true;
      left.push(...plan.applied.map(({ row }) => ({ ...outcome, row }) as Left));
    }
  }
  const report = { applied, left, dryRun, messages };
  (dryRun ? host.err : host.out)(format === 'json' ? outcomeAsJson(report) : outcomeAsText(report));
  if (incomplete) return EXIT.incomplete;
  return left.length ? EXIT.found : EXIT.clean;
}

function bytesOf(full: string): Buffer | undefined {
  try {
    return atPath(full, (name) => readFileSync(name));
  } catch {
    return undefined; // gone meanwhile
  }
}

function byFile(rows: readonly FindingRow[]): ReadonlyMap<string, readonly FindingRow[]> {
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const group = groups.get(row.file);
    if (group) group.push(row);
    else groups.set(row.file, [row]);
  }
  return groups;
}

/** As git writes it; a name that git would quote is quoted. */
function diffOf(file: string, before: string, after: string): string {
  const name = (side: string): string => {
    const whole = path.isAbsolute(file) ? file : `${side}/${file}`;
    return /^[^\p{Cc}"\\]+$/u.test(whole) ? whole : JSON.stringify(whole);
  };
  const patch = createTwoFilesPatch(name('a'), name('b'), before, after, '', '', { context: 3 });
  return patch.replace(/^=+\n/, '');
}
