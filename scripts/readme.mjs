// Writes the tables of the READMEs that package.json knows better: node scripts/readme.mjs [--check]
// A table stands between `<!-- settings -->` and `<!-- /settings -->` (so too `commands`). --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const READMES = [
  {
    file: 'README.md',
    words: readJson('package.nls.json'),
    heads: { settings: ['Setting', 'What it does', 'Default'], commands: ['Command', 'ID'] },
    rules: 'Severity of a rule: one setting for each of [docs/rules](docs/rules/README.md).',
  },
  {
    file: 'README.ja.md',
    words: readJson('package.nls.ja.json'),
    heads: { settings: ['設定', '内容', '既定値'], commands: ['コマンド', 'ID'] },
    rules: 'ルールの重大度。[docs/rules](docs/rules/README.md) のルールごとに 1 つの設定があります。',
  },
];
const TABLES = { settings: settingsTable, commands: commandsTable };
/** Every rule has a setting; they are told in one row. */
const RULE = 'modelAlmanac.rules.';
/** A long list of globs says nothing in a table. */
const MOST_SHOWN = 60;
const manifest = readJson('package.json');
const isCheck = process.argv.includes('--check');

for (const readme of READMES) {
  const { file } = readme;
  if (!existsSync(inRoot(file))) fail(`there is no ${file}`);
  const before = readFileSync(inRoot(file), 'utf8');
  const after = Object.entries(TABLES).reduce(
    (text, [name, table]) => withTable(text, name, table(readme), file),
    before,
  );
  if (!isCheck) writeFileSync(inRoot(file), after);
  else if (before !== after) fail(`${file} does not say what package.json says: npm run docs:build`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

function withTable(text, name, table, file) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) fail(`${file} has no place for a table: ${start} ${end}`);
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}

function settingsTable({ words, heads, rules }) {
  let isDescribed = false;
  const rowOf = ([name, { markdownDescription, default: value }]) => {
    if (!name.startsWith(RULE)) return [[`\`${name}\``, inWords(markdownDescription, words), code(value)]];
    if (isDescribed) return [];
    isDescribed = true;
    return [[`\`${RULE}…\``, rules, code(value)]];
  };
  const rows = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(rowOf),
  );
  return markdownTable(heads.settings, rows);
}

function commandsTable({ words, heads }) {
  const hidden = new Set(
    (manifest.contributes.menus?.commandPalette ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command),
  );
  const rows = manifest.contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ category, title, command }) => [`${category}: ${inWords(title, words)}`, `\`${command}\``]);
  return markdownTable(heads.commands, rows);
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text of package.json that stands in package.nls.json. */
function inWords(text, words) {
  return text.replace(/^%(.+)%$/, (_, key) => words[key] ?? `%${key}%`);
}

function code(value) {
  const text = JSON.stringify(value).replaceAll('","', '", "');
  return text.length > MOST_SHOWN ? '…' : `\`${text}\``;
}

function readJson(file) {
  return JSON.parse(readFileSync(inRoot(file), 'utf8'));
}
