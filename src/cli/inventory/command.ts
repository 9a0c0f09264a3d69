/** `inventory`: what is used, and how it stands. */
import path from 'node:path';
import type { Catalogue } from '../../catalogue';
import { FIXTURE_GLOBS } from '../../globs';
import { loadReports } from '../../messages';
import { plain } from '../../text';
import { knownPlatforms } from '../check-options';
import { gapsIn, problemLines, whyOf } from '../files/problem';
import { readRegular } from '../files/regular';
import { fixtureTest } from '../fixtures';
import { EXIT, type Host, UsageError } from '../host';
import { day, oneOf, readOptions } from '../options';
import { withOwners } from '../owners';
import type { MentionRow } from '../rows';
import { scan } from '../scan';
import { INVENTORY } from '../usage/inventory';
import { workspaceCatalogue } from '../workspace';
import { type Entry, entriesOf } from './entries';

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
  const from = values.from ?? [];
  if (!positionals.length && !from.length)
    throw new UsageError('name the files or directories to look at, or what an account lists (--from)');
  const asOf = day('--as-of', values['as-of'], host.today);
  const format = oneOf('--format', values.format, INVENTORY.options.format.words);
  const language = oneOf('--language', values.language, ['en', 'ja']);
  const catalogue = await workspaceCatalogue(host);
  const platforms = knownPlatforms(values.platform ?? [], catalogue.platforms);
  const used = values.usage === undefined ? undefined : await usageIn(values.usage, host);
  const account = from.length ? await accountsIn(from, catalogue, host) : undefined;
  const { rows, problems } = positionals.length
    ? await scan(
        positionals,
        // Names that only an account knows are unknown models at first.
        { command: 'mentions', slots: account !== undefined, fixtures: [], follows: true },
        { ...host, catalogue, ...(account && { declared: account.declared }) },
      )
    : { rows: [], problems: [] };
  host.err(problemLines(problems));
  const all = account ? account.followed(rows) : rows;
  const wanted = platforms.length
    ? all.filter(({ platform }) => platform !== undefined && platforms.includes(platform))
    : all;
  const isTest = fixtureTest(values.fixtures ?? FIXTURE_GLOBS) ?? (() => false);
  const found = entriesOf(withOwners(wanted, host.cwd), { catalogue, asOf, isTest });
  const entries = account ? account.beside(found, { platforms, asOf }) : found;
  const [form, messages] = await Promise.all([FORMS[format](), loadReports(language)]);
  const weights = used ? (await import('./usage')).weighed(entries, used, catalogue) : { entries, elsewhere: [] };
  const more = { ...(used && { unit: used.unit }), ...(account && { accounts: account.read }) };
  host.out(form({ ...weights, ...more, asOf, catalogueDay: catalogue.day, gaps: gapsIn(problems), messages }));
  if (account?.refused) return EXIT.usage;
  return gapsIn(problems) ? EXIT.incomplete : EXIT.clean;
}

/** What accounts have; files that cannot be used are told at once. */
async function accountsIn(files: readonly string[], catalogue: Catalogue, host: Host) {
  const [{ readAccounts }, { deployedIn, withDeployed }, { declarationsOf, followed }] = await Promise.all([
    import('./accounts/read'),
    import('./accounts/deployed'),
    import('./accounts/names'),
  ]);
  const { accounts, refused, notes } = readAccounts(files, host.cwd);
  host.err([...refused, ...notes].map((text) => `model-almanac: ${plain(text)}\n`).join(''));
  const deployed = deployedIn(accounts, catalogue);
  return {
    read: accounts.map(({ file, format }) => ({ file, format })),
    refused: refused.length > 0,
    declared: declarationsOf(deployed, catalogue),
    followed: (rows: readonly MentionRow[]) => followed(rows, deployed),
    beside: (entries: readonly Entry[], { platforms, asOf }: { platforms: readonly string[]; asOf: string }) =>
      withDeployed(
        entries,
        platforms.length ? deployed.filter(({ platform }) => platforms.includes(platform)) : deployed,
        { catalogue, asOf },
      ),
  };
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
