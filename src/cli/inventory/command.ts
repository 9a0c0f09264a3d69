/** `inventory`: what is used, and how it stands. */
import path from 'node:path';
import { FIXTURE_GLOBS } from '../../globs';
import { loadReports } from '../../messages';
import { gapsIn, problemLines, whyOf } from '../files/problem';
import { readRegular } from '../files/regular';
import { fixtureTest } from '../fixtures';
import { EXIT, type Host, UsageError } from '../host';
import { knownPlatforms } from '../judge-options';
import { day, oneOf, readOptions } from '../options';
import { withOwners } from '../owners';
import { scan } from '../scan';
import { INVENTORY } from '../usage/inventory';
import { workspaceCatalogue } from '../workspace';
import { entriesOf } from './entries';

const FORMS = {
  text: async () => (await import('./table')).inventoryAsText,
  json: async () => (await import('./json')).inventoryAsJson,
  csv: async () => (await import('./table')).inventoryAsCsv,
  markdown: async () => (await import('./table')).inventoryAsMarkdown,
  cyclonedx: async () => (await import('./cyclonedx')).inventoryAsCycloneDx,
} as const;

const LARGEST_USAGE = 256 * 1024 * 1024;

export async function inventory(args: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = readOptions(args, INVENTORY.options);
  if (!positionals.length) throw new UsageError('name the files or directories to look at');
  const asOf = day('--as-of', values['as-of'], host.today);
  const format = oneOf('--format', values.format, INVENTORY.options.format.words);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const catalogue = await workspaceCatalogue(host);
  const platforms = knownPlatforms(values.platform ?? [], catalogue.platforms);
  const used = values.usage === undefined ? undefined : await usageIn(values.usage, host);
  const { rows, problems } = await scan(
    positionals,
    { command: 'mentions', slots: false, fixtures: [], follows: true },
    { ...host, catalogue },
  );
  host.err(problemLines(problems));
  const wanted = platforms.length
    ? rows.filter(({ platform }) => platform !== undefined && platforms.includes(platform))
    : rows;
  const isTest = fixtureTest(values.fixtures ?? FIXTURE_GLOBS) ?? (() => false);
  const entries = entriesOf(withOwners(wanted, host.cwd), { catalogue, asOf, isTest });
  const [form, messages] = await Promise.all([FORMS[format](), loadReports(language)]);
  const weights = used ? (await import('./usage')).weighed(entries, used, catalogue) : { entries, elsewhere: [] };
  const unit = used && { unit: used.unit };
  host.out(form({ ...weights, ...unit, asOf, catalogueDay: catalogue.day, gaps: gapsIn(problems), messages }));
  return gapsIn(problems) ? EXIT.incomplete : EXIT.clean;
}

async function usageIn(file: string, { cwd }: Host) {
  let text: string;
  try {
    text = readRegular(path.resolve(cwd, file), LARGEST_USAGE).toString('utf8');
  } catch (error) {
    throw new UsageError(`--usage ${file}: ${whyOf(error)}`);
  }
  return (await import('./usage')).readUsage(text, file);
}
