/** `check`: the findings of files and directories. */

import path from 'node:path';
import { daysBetween } from '../catalogue';
import { FIXTURE_GLOBS } from '../globs';
import { atLeast, DEFAULT_LEAD_TIME_DAYS, SEVERITIES } from '../rules';
import { changedFilesOf, withBase } from './changed-files';
import { knownPlatforms, ruleSettings } from './check-options';
import { gapsIn, problemLines } from './files/problem';
import { EXIT, type Host, UsageError } from './host';
import { day, days, oneOf, readOptions } from './options';
import { tellFixes, wantedReports, writeReports } from './reports';
import type { FindingRow } from './rows';
import { scan } from './scan';
import { CHECK } from './usage/check';
import { tellUnused, workspaceCatalogue } from './workspace';

export async function check(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(withBase(args, host.cwd), CHECK.options);
  const asOf = day('--as-of', values['as-of'], host.today);
  const wanted = wantedReports(values.format, values.report);
  const failOn = oneOf('--fail-on', values['fail-on'], [...SEVERITIES].reverse());
  const failWithin = days('--fail-within', values['fail-within']);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const leadTimeDays = Math.max(days('--lead-time', values['lead-time']) ?? DEFAULT_LEAD_TIME_DAYS, failWithin ?? 0);
  const severities = values.rule ? await ruleSettings(values.rule) : {};
  const writes = values['write-baseline'] || values['update-baseline'];
  if (writes && values.baseline === undefined) throw new UsageError('--write-baseline needs --baseline FILE');

  const changed = await changedFilesOf(values, positionals, host);
  if (changed && writes) throw new UsageError('--write-baseline needs everything: a change is only a part');
  const paths = changed?.paths ?? positionals;
  if (!changed && !paths.length) throw new UsageError('name the files or directories to check');
  const catalogue = await workspaceCatalogue({ ...host, language, asOf });
  const platforms = knownPlatforms(values.platform ?? [], catalogue.platforms);
  const everywhere = values.everywhere === true;
  const options = {
    asOf,
    everyMention: everywhere,
    keepSuppressed: values.suppressed === true,
    leadTimeDays,
    severities,
    platforms,
    ignoredIds: values['ignore-id'] ?? [],
  };
  const found = await scan(
    paths,
    {
      command: 'check',
      language,
      options,
      slots: values.all === true,
      fixtures: values.fixtures ?? FIXTURE_GLOBS,
      everywhere,
      details: tellFixes(wanted),
    },
    { ...host, catalogue, ...(changed?.contents && { contents: changed.contents }) },
  );
  const isMeant = ({ file }: { readonly file: string }): boolean => !changed || changed.files.has(file);
  const all = found.rows.filter(isMeant);
  const problems = found.problems.filter(isMeant);
  host.err(problemLines(problems));
  if (!changed && paths.some((one) => path.resolve(host.cwd, one) === host.cwd)) {
    const needed = new Set(found.needed);
    await tellUnused(host, catalogue, { language, asOf, isNeeded: (start) => needed.has(start) });
  }
  const rows = values.baseline === undefined ? all : await againstBaseline(values.baseline, writes, all, host);
  const shown = values.suppressed ? rows : rows.filter(({ suppressed }) => !suppressed);
  await writeReports(
    wanted,
    { rows: shown, problems, catalogueDay: catalogue.day, failOn, language, hints: values.hints === true },
    host,
  );
  if (gapsIn(problems)) return EXIT.incomplete;
  const fails = (row: FindingRow): boolean =>
    !row.suppressed && (atLeast(row.severity, failOn) || isWithin(row, asOf, failWithin));
  return rows.some(fails) ? EXIT.found : EXIT.clean;
}

/** What is known is marked; a baseline that is written knows everything. */
async function againstBaseline(
  file: string,
  writes = false,
  rows: readonly FindingRow[],
  host: Host,
): Promise<readonly FindingRow[]> {
  const { isNewIn, readBaseline, writeBaseline } = await import('./baseline');
  const live = rows.filter(({ suppressed }) => !suppressed);
  if (!writes) {
    const isNew = isNewIn(readBaseline(file, host.cwd));
    return rows.map((row) => (row.suppressed || isNew(row) ? row : { ...row, suppressed: 'baseline' }));
  }
  writeBaseline(file, host.cwd, live);
  host.err(`model-almanac: baseline written: ${file}, ${live.length} finding${live.length === 1 ? '' : 's'}\n`);
  return [];
}

/** Quiet places are no reason to fail. */
function isWithin({ date, severity }: FindingRow, asOf: string, within: number | undefined): boolean {
  return within !== undefined && date !== undefined && severity !== 'hint' && daysBetween(asOf, date) <= within;
}
