/** Whatever stands where `model-almanac.json` is looked for: a command ends at once, and says what is wrong and where. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/host';
import { folder } from './support';

const SOURCE = { 'a.py': 'client.responses.create(model="gpt-old-1")\n' };
const FILE = 'model-almanac.json';

describe('what is no regular file', () => {
  it('a link is not followed, wherever it leads', async () => {
    const { cwd, run } = folder({ ...SOURCE, 'ours.json': '{}' });
    symlinkSync('ours.json', path.join(cwd, FILE));
    expect(await run('check', '.')).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining(`${FILE} cannot be read: it is a link`),
    });
  });

  it.skipIf(process.platform === 'win32')('a link to a device that has no end is not followed', async () => {
    const { cwd, run } = folder(SOURCE);
    symlinkSync('/dev/zero', path.join(cwd, FILE));
    expect((await run('check', '.')).code).toBe(EXIT.usage);
  });

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to is not waited for', async () => {
    const { cwd, run } = folder(SOURCE);
    execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(cwd, FILE)]);
    const { code, err } = await run('check', '.');
    expect(code).toBe(EXIT.usage);
    expect(err).toContain('it is not a regular file');
  });

  it('a folder of that name is told', async () => {
    const { cwd, run } = folder(SOURCE);
    mkdirSync(path.join(cwd, FILE));
    expect((await run('check', '.')).err).toContain('it is not a regular file');
  });
});

describe('what is too much', () => {
  it.each([
    ['depth', `{"models":${'{"a":'.repeat(30_000)}`, /model-almanac\.json:1:\d+: Nested more than 32 levels deep/],
    ['size', `{}${' '.repeat(2_000_001)}`, /model-almanac\.json:1:1: Larger than 2 MB/],
  ])('%s is told with its place, not with a stack', async (_, text, expected) => {
    const { run } = folder({ ...SOURCE, [FILE]: text });
    const { code, err } = await run('check', '.');
    expect(code).toBe(EXIT.usage);
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/RangeError|\n\s+at /);
  });

  it('names that would move the terminal are told without it', async () => {
    const { run } = folder({ ...SOURCE, [FILE]: JSON.stringify({ '\u001b]0;x\u0007\n::error::y': 1 }) });
    const { err } = await run('check', '.');
    expect(err).not.toContain('\u001b');
    expect(err).not.toMatch(/^::error/m);
  });
});

it('a file of the usual kind is used, one that is not there is none', async () => {
  const { run, write } = folder(SOURCE);
  expect((await run('check', '.')).code).toBe(EXIT.found);
  write(FILE, '\ufeff{ "ignore": ["gpt-old-1"] }');
  expect((await run('check', '.')).code).toBe(EXIT.clean);
});
