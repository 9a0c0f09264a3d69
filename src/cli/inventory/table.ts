/** An inventory as a table: for people, for spreadsheets, for Markdown. */
import Papa from 'papaparse';
import { plain, plainLines } from '../../text';
import { code, escaped, row } from '../report/markdown-text';
import { nameOf } from '../upcoming/losses';
import type { Entry } from './entries';
import type { Inventory, InventoryForm } from './form';

export const inventoryAsText: InventoryForm = (inventory) => {
  const { entries, elsewhere, accounts, messages: t } = inventory;
  const rows = entries.map((entry) => [
    nameOf(entry),
    entry.platformName,
    [t.inventory.states[entry.state] ?? entry.state, entry.date ?? ''].filter(Boolean).join(' '),
    entry.replacement === undefined ? '' : `→ ${entry.replacement}`,
    t.inventory.uses(entry.uses, entry.inTests),
    ...(accounts
      ? [labelled(t.inventory.deployed, some(deployedAs(entry))), labelled(t.inventory.namedAs, some(entry.names))]
      : []),
    ...(entry.usage === undefined ? [] : [`${entry.usage} ${inventory.unit ?? ''}`.trimEnd()]),
  ]);
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => (cells[at] ?? '').length))) ?? [];
  const lines = rows.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const others = elsewhere.map(({ model, amount }) => `${t.inventory.elsewhere}: ${model}  ${amount}`);
  return plainLines(`${[...lines, ...others, summary(inventory)].map((line) => plain(line)).join('\n')}\n`);
};

export const inventoryAsMarkdown: InventoryForm = (inventory) => {
  const { entries, unit, accounts, messages: t } = inventory;
  const { what, date, use, place, owners } = t.columns;
  const more = accounts ? [t.inventory.deployed, t.inventory.namedAs] : [];
  const head = [what, t.inventory.state, date, use, place, owners, ...more, ...(unit === undefined ? [] : [unit])];
  const lines = entries.map((entry) =>
    row([
      `${code(nameOf(entry))}<br>${escaped(entry.platformName)}`,
      escaped(t.inventory.states[entry.state] ?? entry.state),
      escaped(entry.date ?? ''),
      entry.replacement === undefined ? '' : code(entry.replacement),
      escaped(t.inventory.uses(entry.uses, entry.inTests)),
      escaped(entry.owners.join(' ')),
      ...(accounts ? [escaped(some(deployedAs(entry))), escaped(some(entry.names))] : []),
      ...(unit === undefined ? [] : [String(entry.usage ?? '')]),
    ]),
  );
  const table = [row(head.map((cell) => escaped(cell))), row(head.map(() => '---')), ...lines].join('\n');
  return [`## ${t.inventory.title}`, summary(inventory), ...(entries.length ? [table] : [])]
    .map((block) => `${block}\n`)
    .join('\n');
};

/** One line an entry; no cell is a formula. */
export const inventoryAsCsv: InventoryForm = ({ entries, unit, accounts }) => {
  const rows = entries.map((entry) => ({
    kind: entry.kind,
    platform: entry.platform,
    id: plain(entry.id),
    version: plain(entry.version ?? ''),
    vendor: entry.vendor ?? '',
    name: entry.name ?? '',
    state: entry.state,
    date: entry.date ?? '',
    replacement: entry.replacement ?? '',
    uses: entry.uses,
    in_tests: entry.inTests,
    files: [...new Set(entry.places.map(({ file }) => plain(file)))].join(' '),
    owners: entry.owners.join(' '),
    source: entry.source ?? '',
    ...(accounts && { deployed: plain(deployedAs(entry).join(', ')), named_as: plain(entry.names.join(', ')) }),
    ...(unit !== undefined && { [unit]: entry.usage ?? '' }),
  }));
  return plainLines(`${Papa.unparse(rows, { escapeFormulae: true, newline: '\n' })}\n`);
};

/** `chat-prod (az.json)`; the file alone where the name is the model's own. */
const deployedAs = ({ id, deployed = [] }: Entry): readonly string[] =>
  deployed.map(({ file, name }) => (name === id ? file : `${name} (${file})`));

const MOST_NAMES = 5;

/** For people, who do not read thousands of names in a cell. */
const some = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? [`… +${names.length - MOST_NAMES}`] : [])].join(', ');

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);

function summary({ entries, gaps, catalogueDay, messages: t }: Inventory): string {
  const models = entries.filter(({ kind }) => kind === 'model').length;
  return [
    t.inventory.count(models, entries.length - models),
    ...(gaps ? [t.notRead(gaps)] : []),
    t.catalogueOf(catalogueDay),
  ].join(' ');
}
