// Writes the tables of the README that package.json knows better: node scripts/readme.mjs [--check]
// A table stands between `<!-- settings -->` and `<!-- /settings -->` (so too `commands`). --check only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const README = inRoot('README.md');
const TABLES = { settings: settingsTable, commands: commandsTable };
const manifest = readJson('package.json');
/** The English texts of package.json. */
const words = readJson('package.nls.json');

if (!existsSync(README)) fail('there is no README.md');
const before = readFileSync(README, 'utf8');
const after = Object.entries(TABLES).reduce(replaceTable, before);
if (process.argv.includes('--check')) check();
else writeFileSync(README, after);

function check() {
  if (before !== after) fail('README.md does not say what package.json says: npm run docs:build');
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

function replaceTable(text, [name, table]) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) fail(`README.md has no place for a table: ${start} ${end}`);
  return `${text.slice(0, from + start.length)}\n${table()}\n${text.slice(to)}`;
}

function settingsTable() {
  const rows = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([name, setting]) => [
      `\`${name}\``,
      inWords(setting.markdownDescription ?? setting.description),
      code(setting.default),
    ]),
  );
  return markdownTable(['Setting', 'What it does', 'Default'], rows);
}

function commandsTable() {
  const hidden = new Set(
    (manifest.contributes.menus?.commandPalette ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command),
  );
  const rows = manifest.contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ category, title, command }) => [`${category}: ${inWords(title)}`, `\`${command}\``]);
  return markdownTable(['Command', 'ID'], rows);
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text of package.json that stands in package.nls.json. */
function inWords(text) {
  return text.replace(/^%(.+)%$/, (_, key) => words[key] ?? `%${key}%`);
}

function code(value) {
  return `\`${JSON.stringify(value).replaceAll('","', '", "')}\``;
}

function readJson(file) {
  return JSON.parse(readFileSync(inRoot(file), 'utf8'));
}
