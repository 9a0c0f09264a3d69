import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

type Files = ReadonlyMap<string, string>;
interface Joined {
  readonly file: string;
  readonly parts: readonly string[];
  readonly code: string;
}

const { joinParts, withoutJoined } = (await import(
  pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/lib/joined-parts.mjs')).href
)) as {
  joinParts(files: Files, groups: readonly string[], folder: string): Promise<readonly Joined[]>;
  withoutJoined(
    files: Files,
    joined: readonly Joined[],
    others: readonly string[],
  ): readonly (readonly [string, string])[];
};

const FILES: Files = new Map([
  [
    'cli.js',
    '#!/usr/bin/env node\n"use strict";require("./cli/a.js");Promise.resolve().then(()=>require("./cli/scan-ABCDEFGH.js"));',
  ],
  ['cli/a.js', 'module.exports="a";'],
  ['cli/scan-ABCDEFGH.js', 'const{b}=require("./b.js");require("./a.js");require("node:fs");require("./data.json");'],
  ['cli/b.js', 'module.exports={b:1};'],
  ['cli/later.js', 'require("./a.js")'],
  ['index.js', 'Promise.resolve().then(() => require("./cli/later.js"));'],
]);
const joined = await joinParts(FILES, ['cli.js', 'cli/scan-ABCDEFGH.js'], 'cli');

describe('joined parts', () => {
  it('are what is needed at once, each in one file', () => {
    expect(joined.map(({ parts }) => parts)).toEqual([
      ['cli.js', 'cli/a.js'],
      ['cli/scan-ABCDEFGH.js', 'cli/b.js'],
    ]);
  });

  it('are functions by name', () => {
    const bodies = new Function(`return ${joined[0]?.code}`)() as Readonly<Record<string, (...args: object[]) => void>>;
    expect(Object.keys(bodies)).toEqual(['cli.js', 'cli/a.js']);
    const module = { exports: {} };
    bodies['cli/a.js']?.({}, module);
    expect(module.exports).toBe('a');
  });

  it('have no character that takes more than a byte', async () => {
    const files: Files = new Map([
      ['cli.js', 'module.exports={text:"版 — \u{1f600}",tag:`a\u{e9}`,pattern:/^[版é]\u{1f600}$/u,name:{"é":1}};'],
    ]);
    const [{ code }] = (await joinParts(files, ['cli.js'], 'cli')) as [Joined];
    expect(code).toMatch(/^[\n -~]*$/);
    const module: { exports: Record<string, unknown> } = { exports: {} };
    new Function(`return ${code}`)()['cli.js']({}, module);
    const { text, tag, pattern, name } = module.exports as { text: string; tag: string; pattern: RegExp; name: object };
    expect([text, tag, Object.keys(name)]).toEqual(['版 — \u{1f600}', 'aé', ['é']]);
    expect(['版\u{1f600}', 'é\u{1f600}', 'x\u{1f600}'].map((one) => pattern.test(one))).toEqual([true, true, false]);
  });

  it('lie in files that are named by what is in them', async () => {
    expect(joined.map(({ file }) => file.replace(/-[0-9a-f]{16}\.js$/, ''))).toEqual([
      'cli/joined-cli',
      'cli/joined-scan',
    ]);
    const other = await joinParts(new Map([...FILES, ['cli/a.js', 'module.exports="b";']]), ['cli.js'], 'cli');
    expect(other[0]?.file).not.toBe(joined[0]?.file);
    expect((await joinParts(FILES, ['cli.js'], 'cli'))[0]?.file).toBe(joined[0]?.file);
  });

  it('are left out beside them, but for what another entry needs', () => {
    const names = (others: readonly string[]): readonly string[] =>
      withoutJoined(FILES, joined, others).map(([name]) => name);
    expect(names([])).toEqual(['cli/later.js', 'index.js']);
    expect(names(['index.js'])).toEqual(['cli/a.js', 'cli/later.js', 'index.js']);
  });
});
