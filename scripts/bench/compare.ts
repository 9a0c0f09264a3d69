// Two commits by turns in one process: what a key and a first look cost, in CPU time, and how many times that of the older one.
//   node scripts/run.mjs scripts/bench/compare.ts OLD [NEW] [--lines 1000] [--only app.py] [--rounds 40]      NEW: the tree as it stands
// Each has its own catalogue, as it was. What else the machine does falls on both alike.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { cpuMs } from './cpu';
import { PLACES, SAMPLES, withKey } from './keystroke';

/** Where the verbs live, in any commit since there are any. */
const RECOGNIZE = ['src/recognition/recognize.ts', 'src/recognition/recognise.ts'];
const CHECK = ['src/rules/check.ts'];
const DECODE = ['src/catalogue/compact.ts'];
const BUILD = ['pipeline/commands/build.ts', 'scripts/catalogue/build.ts'];

const KEYS = 20;
const WARM_UP = 10;
const DAY = '2026-11-21';

interface LookedAt {
  readonly text: string;
}
/** One commit: recognizes a text and judges it, with what was kept of the text before. */
type Look = (file: { readonly path: string; readonly languageId: string }, text: string, before?: LookedAt) => LookedAt;

export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lines: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string' } },
  });
  const [old, now = '.'] = positionals;
  if (old === undefined) {
    console.error(
      'usage: node scripts/run.mjs scripts/bench/compare.ts OLD [NEW] [--lines N] [--only PATH] [--rounds N]',
    );
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'compare-'));
  try {
    const sides = [await lookOf(old, path.join(folder, 'old')), await lookOf(now, path.join(folder, 'new'))];
    for (const sample of SAMPLES)
      if (!values.only || sample.path.includes(values.only))
        compare(sample, sides, Number(values.lines ?? 1_000), Number(values.rounds ?? 40));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function lookOf(ref: string, folder: string): Promise<Look> {
  const root = ref === '.' ? process.cwd() : treeOf(ref, folder);
  const there = (files: readonly string[]): string => {
    const file = files.map((one) => path.join(root, one)).find((one) => existsSync(one));
    if (file === undefined) throw new Error(`${ref} has none of ${files.join(', ')}`);
    return JSON.stringify(file);
  };
  const data = `${folder}.ndjson`;
  execFileSync(process.execPath, ['scripts/run.mjs', JSON.parse(there(BUILD)), data], { cwd: root, stdio: 'inherit' });
  // In parts, as the product is built: what is loaded later must not make the rest slower.
  const outdir = `${folder}-parts`;
  await build({
    stdin: {
      contents: [
        `import * as recognition from ${there(RECOGNIZE)};`,
        `import { check } from ${there(CHECK)};`,
        `import { decodeCatalogue } from ${there(DECODE)};`,
        'const recognize = recognition.recognize ?? recognition.recognise;',
        'export const lookWith = (data) => {',
        '  const catalogue = decodeCatalogue(data);',
        '  return (file, text, before) => {',
        '    const document = recognize({ ...file, text }, catalogue, { slots: true }, before);',
        `    check(document, catalogue, { asOf: '${DAY}' });`,
        '    return document;',
        '  };',
        '};',
      ].join('\n'),
      resolveDir: root,
      loader: 'js',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    logOverride: { 'import-is-undefined': 'silent' },
  });
  const { lookWith } = await import(pathToFileURL(path.join(outdir, 'stdin.mjs')).href);
  return lookWith(readFileSync(data, 'latin1'));
}

/** The files of a commit, with the packages of this tree. */
function treeOf(ref: string, folder: string): string {
  const archive = `${folder}.tar`;
  execFileSync('git', ['archive', '--output', archive, '--prefix', `${path.basename(folder)}/`, ref]);
  execFileSync('tar', ['-xf', archive, '-C', path.dirname(folder)]);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  return folder;
}

function compare(sample: (typeof SAMPLES)[number], sides: readonly Look[], lines: number, rounds: number): void {
  const text = sample.text(lines);
  const file = { path: sample.path, languageId: sample.languageId };
  tell(
    `${sample.path}, first look`,
    byTurns(
      sides.map((look) => () => void look(file, text)),
      rounds / 2,
    ),
  );
  for (const [name, before, key] of PLACES)
    tell(
      `${sample.path}, ${name}`,
      byTurns(
        sides.map((look) => {
          let now = look(file, text);
          let offset = text.indexOf(before) + before.length;
          return () => {
            for (let pressed = 0; pressed < KEYS; pressed++) {
              const typed = withKey(now.text, offset, key);
              offset += key.length;
              now = look(file, typed, now);
            }
          };
        }),
        rounds,
      ).map((ms) => ms / KEYS),
    );
}

/** What a turn of each side costs, in ms: the lower quarter, since what else the machine does only adds to it. */
function byTurns(sides: readonly (() => void)[], rounds: number): readonly number[] {
  const times = sides.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [index, side] of sides.entries()) {
      const ms = cpuMs(side);
      if (round >= 0) times[index]?.push(ms);
    }
  return times.map((all) => all.sort((a, b) => a - b)[all.length >> 2] ?? 0);
}

const tell = (name: string, [old = 0, now = 0]: readonly number[]): void =>
  console.log(
    `${name.padEnd(32)} ${old.toFixed(2).padStart(8)} ms → ${now.toFixed(2).padStart(8)} ms  × ${(now / old).toFixed(2)}`,
  );
