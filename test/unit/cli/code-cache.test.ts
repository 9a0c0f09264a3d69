import { Buffer } from 'node:buffer';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeCacheFolder, codeCacheIn, codeName } from '../../../src/cli/launch/code-cache';

const CODE = Buffer.from('compiled');
const NAME = 'joined-a-1-v20.0.0-x64.code';
const hasModes = process.platform !== 'win32';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'almanac-code-'));
  folder = path.join(home, 'deep', 'cache');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('compiled code', () => {
  it('is found again', () => {
    const cache = codeCacheIn(folder);
    expect(cache.read(NAME)).toBeUndefined();
    cache.write(NAME, CODE);
    expect(cache.read(NAME)?.toString()).toBe('compiled');
    expect(readdirSync(folder)).toEqual([NAME]);
    cache.write(NAME, Buffer.from('again'));
    expect(cache.read(NAME)?.toString()).toBe('again');
  });

  it.each([
    ['shorter', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['wrong in its first half', (bytes: Buffer) => bytes.fill(0, 2, 3)],
    ['wrong in its second half', (bytes: Buffer) => bytes.fill(0, 10, 11)],
  ])('is not taken when it is %s', (_, damage) => {
    const cache = codeCacheIn(folder);
    cache.write(NAME, CODE);
    writeFileSync(path.join(folder, NAME), damage(readFileSync(path.join(folder, NAME))));
    expect(cache.read(NAME)).toBeUndefined();
    cache.write(NAME, CODE);
    expect(cache.read(NAME)?.toString()).toBe('compiled');
  });

  it.skipIf(!hasModes)('is not taken from a folder that others can look into, nor written there', () => {
    const cache = codeCacheIn(folder);
    cache.write(NAME, CODE);
    for (const mode of [0o755, 0o770, 0o777]) {
      chmodSync(folder, mode);
      expect(cache.read(NAME)).toBeUndefined();
      cache.write('other.code', CODE);
      expect(readdirSync(folder)).toEqual([NAME]);
    }
    chmodSync(folder, 0o700);
    expect(cache.read(NAME)?.toString()).toBe('compiled');
  });

  it.skipIf(!hasModes)('is not taken from a file that others can read or write', () => {
    const cache = codeCacheIn(folder);
    cache.write(NAME, CODE);
    for (const mode of [0o644, 0o620, 0o602]) {
      chmodSync(path.join(folder, NAME), mode);
      expect(cache.read(NAME)).toBeUndefined();
    }
  });

  it.skipIf(!hasModes)('is not taken through links', () => {
    const cache = codeCacheIn(folder);
    cache.write(NAME, CODE);
    symlinkSync(path.join(folder, NAME), path.join(folder, 'link.code'));
    expect(cache.read('link.code')).toBeUndefined();
    const moved = path.join(home, 'moved');
    renameSync(folder, moved);
    symlinkSync(moved, folder);
    expect(cache.read(NAME)).toBeUndefined();
    cache.write('other.code', CODE);
    expect(existsSync(path.join(moved, 'other.code'))).toBe(false);
  });

  it('is not kept where there can be no folder', () => {
    writeFileSync(path.join(home, 'deep'), '');
    const cache = codeCacheIn(folder);
    cache.write(NAME, CODE);
    expect(cache.read(NAME)).toBeUndefined();
  });

  it('makes room for itself, and leaves alone what is not its own', () => {
    const cache = codeCacheIn(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(folder, 'notes.txt'), '');
    for (let age = 30; age > 0; age--) {
      const file = path.join(folder, `old-${age}.code`);
      writeFileSync(file, '');
      utimesSync(file, 1_000_000 - age, 1_000_000 - age);
    }
    cache.write(NAME, CODE);
    const left = readdirSync(folder);
    expect(left).toHaveLength(25);
    expect(left).toEqual(expect.arrayContaining([NAME, 'notes.txt', 'old-1.code']));
    expect(left).not.toContain('old-30.code');
  });
});

describe('the folder', () => {
  it.each([
    ['linux', '/home/ann/.cache/model-almanac'],
    ['darwin', '/home/ann/Library/Caches/model-almanac'],
    ['win32', '/home/ann/AppData/Local/model-almanac/cache'],
  ])('of %s: %s', (platform, expected) => {
    expect(codeCacheFolder(platform, '/home/ann').replaceAll(path.sep, '/')).toBe(expected);
  });

  it('is none without a home', () => {
    expect(() => codeCacheFolder('linux', '')).toThrow('no home');
    expect(() => codeCacheFolder('linux', 'home/ann')).toThrow('no home');
  });

  it('is not told by the environment', () => {
    const before = { HOME: process.env.HOME, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME };
    const expected = codeCacheFolder('linux');
    try {
      process.env.HOME = home;
      process.env.XDG_CACHE_HOME = home;
      expect(codeCacheFolder('linux')).toBe(expected);
    } finally {
      for (const [name, value] of Object.entries(before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });
});

it('is named by the program and by Node', () => {
  expect(codeName('cli/joined-a-1.js', { version: 'v20.0.0', arch: 'x64' })).toBe(NAME);
});
