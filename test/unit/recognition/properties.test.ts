/** What holds for every text, however broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognizedDocument } from '../../../src/recognition/document';
import { found } from './expect';
import { anyFixture, hostileText, mutated, RUNS } from './mutations';

/** Ranges inside the text and equal to it, in order, none over another. */
function expectSound({ text, mentions, deployments = [] }: RecognizedDocument): void {
  let end = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(mention.text).not.toBe('');
    if (mention.core) {
      expect(mention.core.start).toBeGreaterThanOrEqual(mention.start);
      expect(mention.core.end).toBeLessThanOrEqual(mention.end);
    }
    end = mention.end;
  }
  for (const { start, end: stop, model, version, name } of deployments) {
    expect(stop).toBeLessThanOrEqual(text.length);
    expect(start).toBeLessThan(stop);
    for (const value of [...model, ...version, ...name]) expect(text.slice(value.start, value.end)).toBe(value.text);
  }
}

describe('every text', () => {
  it('made of what formats are made of is read without an exception, and ranges hold', () => {
    fc.assert(
      fc.property(anyFixture, hostileText, fc.boolean(), (fixture, text, slots) => {
        expectSound(found({ ...fixture, slots }, text));
      }),
      { ...RUNS, numRuns: RUNS.numRuns * 5 },
    );
  });

  it('that was a fixture before somebody edited it is read without an exception, and ranges hold', () => {
    fc.assert(
      fc.property(mutated, fc.boolean(), ({ fixture, text }, slots) => {
        expectSound(found({ ...fixture, slots }, text));
      }),
      { ...RUNS, numRuns: RUNS.numRuns * 3 },
    );
  });

  it('has the same mentions with other line ends', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom('\r\n', '\r'), fc.boolean(), ({ fixture, text }, lineEnd, slots) => {
        const lines = text.replaceAll(/\r\n?/g, '\n');
        const other = lines.replaceAll('\n', lineEnd);
        const told = { ...fixture, slots };
        expect(placesIn(found(told, other), lineEnd)).toEqual(placesIn(found(told, lines), '\n'));
      }),
      RUNS,
    );
  });

  it('has what was found before when a byte order mark is put at its head', () => {
    fc.assert(
      fc.property(anyFixture, (fixture) => {
        const before = found(fixture, fixture.text).mentions.map(({ start, text }) => `${start + 1} ${text}`);
        const after = found(fixture, `\ufeff${fixture.text}`).mentions.map(({ start, text }) => `${start} ${text}`);
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });
});

/** Line and column of everything that was found, with what is said about it. */
function placesIn({ text, mentions, deployments = [] }: RecognizedDocument, lineEnd: string): readonly unknown[] {
  const starts = [0];
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + lineEnd.length))
    starts.push(at + lineEnd.length);
  const placeOf = (offset: number): string => {
    const line = starts.findLastIndex((start) => start <= offset);
    return `${line}:${offset - (starts[line] ?? 0)}`;
  };
  return [
    ...mentions.map(({ start, end, core, ...rest }) => [
      placeOf(start),
      placeOf(end),
      core && placeOf(core.start),
      rest,
    ]),
    ...deployments.map(({ start, model }) => [placeOf(start), model.map((value) => placeOf(value.start))]),
  ];
}
