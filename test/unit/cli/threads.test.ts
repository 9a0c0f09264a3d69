import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledCli } from './bundle';
import { folder, uses } from './support';

/** The command line as it is shipped, with a catalogue of one model; `FAILS` in the environment lets its workers fail in that way. */
let dist = '';

const FAILURES = `
const threads = require('node:worker_threads');
if (!threads.isMainThread) {
  const how = process.env.FAILS;
  if (how === 'throws') throw new Error('a worker that does not start');
  if (how === 'exits') threads.parentPort.once('message', () => process.exit(7));
  if (how === 'after some work') threads.parentPort.on('message', (message) => { if (message === 'end') process.exit(7); });
}
`;

beforeAll(() => {
  dist = bundledCli(FAILURES);
});

afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** 1,500 files, more than one thread takes alone: some name the model, one is binary. */
function tree(every: number): Readonly<Record<string, string | Uint8Array>> {
  return Object.fromEntries(
    Array.from({ length: 1_500 }, (_, number): readonly [string, string | Uint8Array] => {
      const name = `d${number % 7}/f${number}.py`;
      if (number === 700) return [name, new Uint8Array([1, 0, 2])];
      return [name, number % every ? 'x = 1\n' : uses('gpt-old-1')];
    }),
  );
}

function check(cwd: string, fails = ''): { readonly out: string; readonly err: string; readonly code: number | null } {
  const args = [path.join(dist, 'cli.js'), 'check', '--as-of', '2026-11-21', '--format', 'json', '.', 'missing'];
  const env = { ...process.env, FAILS: fails };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  return { out: stdout, err: stderr, code: status };
}

it.each([
  ['many', 10],
  ['a few, which workers leave', 400],
])(
  'a large tree in which %s name a model reads the same whatever becomes of the workers',
  (_, every) => {
    const files = tree(every);
    const { cwd } = folder(files);
    const { out, err, code } = check(cwd);
    expect((JSON.parse(out) as readonly { readonly file: string }[]).map(({ file }) => file)).toEqual(
      Object.keys(files)
        .filter((name) => files[name] === uses('gpt-old-1'))
        .sort(),
    );
    expect(err).toBe('model-almanac: not read: missing: does not exist\nmodel-almanac: not read: d0/f700.py: binary\n');
    expect(code).toBe(3);
    for (const how of ['throws', 'exits', 'after some work']) expect(check(cwd, how), how).toEqual({ out, err, code });
  },
  60_000,
);
