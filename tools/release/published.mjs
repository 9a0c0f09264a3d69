// What an owner does to publish catalogues, done once in a copy of the repository: a key, a package that holds it, and signed files.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../editor/lib/paths.mjs';

const DAY_MS = 86_400_000;

/** @returns the package, and a signed file for every answer that a server could give; `remove()` deletes the copy */
export function publish(model) {
  const copy = copyRepository();
  const run = (...command) => execFileSync(command[0], command.slice(1), { cwd: copy, encoding: 'utf8' });
  const npm = (script, ...args) => run('npm', 'run', '--silent', script, '--', ...args);
  const at = (file) => path.join(copy, file);

  const printed = npm('catalogue:keys', 'private.pem', '--id', 'rehearsal');
  const line = /\{ id: .* \},/.exec(printed)[0];
  const keys = at('src/catalogue/release-keys.ts');
  writeFileSync(keys, readFileSync(keys, 'utf8').replace('= [];', `= [\n  ${line}\n];`));
  offerToRefresh(at('package.json'));
  run('npm', 'run', '--silent', 'package');

  const sign = (catalogue, out, ...more) =>
    npm('catalogue:sign', catalogue, out, '--id', 'rehearsal', '--key', 'private.pem', ...more);
  sign('dist/catalogue.ndjson', 'older.signed');
  addRetiredModel(at('src/catalogue/data/openai.json'), model, dayAfter(at('dist/catalogue.ndjson')));
  run('node', 'scripts/run.mjs', 'pipeline/commands/build.ts', 'newer.ndjson');
  sign('newer.ndjson', 'newer.signed');
  // The same day again, twice: each with the next edition.
  sign('newer.ndjson', 'second.signed', '--edition', '2');
  sign('newer.ndjson', 'third.signed', '--edition', '3');
  npm('catalogue:verify', 'newer.signed');

  const newer = readFileSync(at('newer.signed'));
  const changed = Buffer.from(newer);
  changed[changed.length - 10] ^= 1;
  return {
    vsix: at('dist/model-almanac.vsix'),
    newer,
    older: readFileSync(at('older.signed')),
    second: readFileSync(at('second.signed')),
    third: readFileSync(at('third.signed')),
    truncated: newer.subarray(0, newer.length / 2),
    changed,
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** With a key there is something to ask for: the palette has the command. */
function offerToRefresh(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { menus } = manifest.contributes;
  menus.commandPalette = menus.commandPalette.filter(({ command }) => command !== 'modelAlmanac.updateCatalogue');
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
}

/** The files as they are, tracked or new, with the packages of the checkout. */
function copyRepository() {
  const copy = mkdtempSync(path.join(tmpdir(), 'ma-release-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(copy, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** The day after that of the catalogue: what is newer by no more than a clock may be wrong. */
function dayAfter(catalogue) {
  const [, day] = /"day":"(\d{4}-\d{2}-\d{2})"/.exec(readFileSync(catalogue, 'utf8'));
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function addRetiredModel(file, id, checked) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  data.sources.rehearsal = {
    url: 'https://platform.openai.com/docs/deprecations',
    document: 'made up for the rehearsal',
    checked,
    licence: 'openai-docs',
  };
  const lifecycle = {
    stage: 'retired',
    stageBasis: 'stated',
    stageChecked: checked,
    retires: [{ date: '2026-01-15', kind: 'firm', checked }],
  };
  const sources = { rehearsal: ['lifecycle', 'id'] };
  data.models.push({ id, vendor: 'OpenAI', name: id, kind: 'text', lifecycle, sources });
  writeFileSync(file, JSON.stringify(data));
}
