import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsAsJson } from '../../../src/cli/report/json';
import type { FindingRow } from '../../../src/cli/rows';
import { folder, uses } from './support';

const OLD = uses('gpt-old-1');
/** What may be in a line besides visible characters: nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters.
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

describe.skipIf(process.platform === 'win32')('names that are made to do harm', () => {
  const HARM = [
    '\u001b[2Jcleared',
    '\u001b]8;;https:evil\u0007link',
    '\u009b31mred',
    'line\n::error file=x,line=1::not ours',
    '::warning file=x::not ours',
    'a##vso[task.complete result=Failed]b',
    '\u202egnihton\u202c',
    '\u2067isolated\u2069',
  ];
  const fileNames = HARM.map((name) => `${name}.py`);

  it.each([
    ['findings', Object.fromEntries(fileNames.map((name) => [name, OLD]))],
    [
      'what was not read',
      Object.fromEntries(fileNames.map((name) => [name, new Uint8Array(9 * 1024 * 1024).fill(97)])),
    ],
    ['binary files', Object.fromEntries(fileNames.map((name) => [name, new Uint8Array([0, 1])]))],
  ])('%s', async (_, files) => {
    const { run } = folder(files);
    for (const args of [
      ['check', '.'],
      ['mentions', '.'],
      ['check', '--format', 'json', '.'],
      ['check', '--format', 'sarif', '.'],
      ...['markdown', 'gitlab', 'junit', 'checkstyle'].map((format) => ['check', '--format', format, '.']),
      ['upcoming', '--retired', '.'],
      ['upcoming', '--retired', '--format', 'json', '.'],
      ['upcoming', '--retired', '--format', 'markdown', '.'],
      ['inventory', '.'],
      ['inventory', '--format', 'csv', '.'],
      ['inventory', '--format', 'cyclonedx', '.'],
    ]) {
      const { out, err } = await run(...args);
      for (const text of [out, err]) {
        expect(text).not.toMatch(UNSEEN);
        expect(text).not.toMatch(/##vso\[/);
        expect(text).not.toMatch(/^\s*::/m);
      }
    }
  });

  it('a link in a circle of such a name', async () => {
    const { cwd, run } = folder({});
    symlinkSync('\u001b[31m', path.join(cwd, '\u001b[31m'));
    expect((await run('check', '\u001b[31m')).err).toBe(
      'model-almanac: not read: \ufffd[31m: symbolic links go round in circles\n',
    );
  });
});

describe('texts of documents', () => {
  it('are plain in messages of every format', async () => {
    const { run } = folder({
      'a.py': '# model-almanac-ignore \u202egnihton\u2066\u2069\nx = 1\n# model-almanac-ignore \u009b31m\n',
    });
    for (const format of ['text', 'json', 'sarif']) {
      const { out } = await run('check', '--format', format, '.');
      expect(out).toContain('gnihton');
      expect(out).not.toMatch(UNSEEN);
    }
    const { out } = await run('check', '--format', 'json', '.');
    expect(JSON.parse(out)[0].message).toContain('\ufffdgnihton');
  });
});

describe('mistakes in files of ours', () => {
  it('are told without what they hold of terminal codes', async () => {
    const { run } = folder({
      'model-almanac.json': JSON.stringify({ '\u001b]0;owned\u0007\n::error::x': 1 }),
      'known.json': '\u001b[31m',
      'a.py': 'x = 1\n',
    });
    const { code, err } = await run('check', 'a.py');
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(4);
    expect(err).not.toMatch(UNSEEN);
    expect(err).not.toMatch(/^\s*::/m);
  });

  it('nor do arguments', async () => {
    const { err } = await folder({}).run('check', '--format', '\u001b[31m', '.');
    expect(err).not.toMatch(UNSEEN);
  });
});

it('a card as Markdown has no icons of the editor', async () => {
  const { run } = folder({});
  for (const id of ['gpt-old-1', 'gpt-azure-1', '2024-10-21'])
    expect((await run('card', id, '--format', 'markdown')).out).not.toContain('$(');
});

describe('findings as JSON', () => {
  it.each([0, 1, 500, 501, 1_200])('are one array, %i of them', (count) => {
    const rows = Array.from({ length: count }, (_, line) => ({ file: 'a.py', line }) as FindingRow);
    const text = [...findingsAsJson(rows)].join('');
    expect(JSON.parse(text)).toEqual(rows);
    expect(text.split('\n')).toHaveLength(count ? count + 3 : 2);
  });
});
