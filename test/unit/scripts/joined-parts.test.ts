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
  joinParts(files: Files, groups: readonly string[], folder: string): readonly Joined[];
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
const joined = joinParts(FILES, ['cli.js', 'cli/scan-ABCDEFGH.js'], 'cli');

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

  it('lie in files that are named by what is in them', () => {
    expect(joined.map(({ file }) => file.replace(/-[0-9a-f]{16}\.js$/, ''))).toEqual([
      'cli/joined-cli',
      'cli/joined-scan',
    ]);
    const other = joinParts(new Map([...FILES, ['cli/a.js', 'module.exports="b";']]), ['cli.js'], 'cli');
    expect(other[0]?.file).not.toBe(joined[0]?.file);
    expect(joinParts(FILES, ['cli.js'], 'cli')[0]?.file).toBe(joined[0]?.file);
  });

  it('are left out beside them, but for what another entry needs', () => {
    const names = (others: readonly string[]): readonly string[] =>
      withoutJoined(FILES, joined, others).map(([name]) => name);
    expect(names([])).toEqual(['cli/later.js', 'index.js']);
    expect(names(['index.js'])).toEqual(['cli/a.js', 'cli/later.js', 'index.js']);
  });
});
