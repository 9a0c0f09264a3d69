import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A table has as many lines as it has rows: the sentences of a language. */
const TABLES = /^src\/messages\//;
const MOST_LINES = 400;
const MEDIAN = 80;
const NINE_IN_TEN = 200;

const lengthsIn = (folder: string): readonly (readonly [file: string, lines: number])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|mts|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
    .sort(([, a], [, b]) => a - b);

describe.each(['src', 'pipeline', 'scripts'])('the files of %s', (folder) => {
  const lengths = lengthsIn(folder);
  const at = (part: number): number => lengths[Math.floor(lengths.length * part)]?.[1] ?? 0;

  it(`have one idea each: none has more than ${MOST_LINES} lines`, () => {
    expect(lengths.filter(([file, lines]) => lines > MOST_LINES && !TABLES.test(file))).toEqual([]);
  });
  it(`have ${MEDIAN} lines or fewer, half of them, and nine in ten ${NINE_IN_TEN}`, () => {
    expect(at(0.5)).toBeLessThanOrEqual(MEDIAN);
    expect(at(0.9)).toBeLessThanOrEqual(NINE_IN_TEN);
  });
});
