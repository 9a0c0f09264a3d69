import { describe, expect, it } from 'vitest';
import { decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';
import { decodeForeignCatalogue } from '../../../src/catalogue/validate';
import { fakeData, fakeText } from './fake';

const ENTRIES = [
  { platform: 'b', id: 'm-2', name: 'Modèle – 二' },
  { platform: 'a', id: 'm-1', aliases: ['m-1-latest'] },
] as const;
const TYPES = ['Microsoft.X/a', 'Microsoft.X/b'];
const text = fakeText(ENTRIES, {
  apiVersions: [
    { service: 's', version: '2024-01-01', resourceTypes: TYPES },
    { service: 's', version: '2025-01-01', resourceTypes: TYPES.slice(1) },
  ],
});
const lines = text.trimEnd().split('\n');
const withLine = (number: number, change: (line: string) => string): string =>
  lines.map((line, index) => (index === number ? change(line) : line)).join('\n');

describe('the compact form', () => {
  it('gives back what went in, sorted by platform', () => {
    const catalogue = decodeCatalogue(text);
    expect(catalogue.platforms).toEqual(['a', 'b']);
    expect(catalogue.day).toBe('2026-11-01');
    expect(catalogue.refs.map((ref) => catalogue.entry(ref))).toMatchObject([
      { id: 'm-1', aliases: ['m-1-latest'] },
      { id: 'm-2', name: 'Modèle – 二' },
    ]);
  });

  it('gives back the resource types of every API version', () => {
    const versions = decodeCatalogue(text).apiVersions.of('s');
    expect(versions.map(({ resourceTypes }) => resourceTypes)).toEqual([TYPES, ['Microsoft.X/b']]);
  });

  it('is plain ASCII, and the same text for the same data in any order', () => {
    expect([...text].every((char) => char.charCodeAt(0) < 128)).toBe(true);
    const data = fakeData(ENTRIES);
    expect(encodeCatalogue({ ...data, files: [...data.files].reverse() })).toBe(encodeCatalogue(data));
  });
});

describe('the anchors of a search', () => {
  const anchors = { ids: ['m-1-l', 'yi-6'], plain: ['o1'], endpoints: ['/v1/t'] };
  const withAnchors = encodeCatalogue(fakeData(ENTRIES), anchors);

  it('are those that were chosen at the build', () => {
    expect(decodeCatalogue(withAnchors).ngrams).toEqual(anchors);
    expect(decodeForeignCatalogue(withAnchors).ngrams).toEqual(anchors);
  });

  it('may be missing', () => {
    expect(decodeCatalogue(text).ngrams).toBeUndefined();
  });

  it('of another length are refused from elsewhere', () => {
    const damaged = withAnchors.replace('"yi-6"', '"y"');
    expect(() => decodeForeignCatalogue(damaged)).toThrow(/^catalogue: line 1 is not valid: anchors.ids.1: /);
  });
});

describe('a damaged text', () => {
  it.each([
    ['empty', ''],
    ['a page of HTML', '<html></html>'],
    ['another format', withLine(0, (line) => line.replace('"format":2', '"format":1'))],
    ['cut off', lines.slice(0, 7).join('\n')],
    ['a row of an unknown platform', withLine(1, (line) => line.replace('[0,', '[9,'))],
    ['fewer rows than announced', withLine(0, (line) => line.replace('"entries":2', '"entries":3'))],
  ])('%s is refused with a sentence', (_what, damaged) => {
    expect(() => decodeCatalogue(damaged)).toThrow(/^catalogue: /);
  });

  it('in one entry says which line, when that entry is asked for', () => {
    const catalogue = decodeCatalogue(withLine(7, () => '{"id":'));
    const [first, second] = catalogue.refs;
    if (!first || !second) throw new Error('two entries');
    expect(catalogue.entry(first).id).toBe('m-1');
    expect(() => catalogue.entry(second)).toThrow(/^catalogue: line 8 is damaged/);
  });
});

describe('a foreign text', () => {
  it('that is whole is read', () => {
    expect(decodeForeignCatalogue(text).refs).toHaveLength(2);
  });

  it.each([
    ['an unknown field of an entry', withLine(6, (line) => line.replace('"vendor"', '"html":"<b>","vendor"')), 7],
    ['a kind that does not exist', withLine(7, (line) => line.replace('"text"', '"poem"')), 8],
    ['another entry than the rows say', withLine(6, (line) => line.replace('"m-1"', '"m-3"')), 7],
    ['a source that is not https', withLine(4, (line) => line.replace('https:', 'javascript:')), 5],
    ['a row without a kind', withLine(1, (line) => line.replace(',"text"', '')), 2],
    ['an API version without a stage', withLine(2, (line) => line.replace('"stage":"ga",', '')), 3],
    ['a day that is none', withLine(0, (line) => line.replace('2026-11-01', '2026-13-01')), 1],
  ])('with %s is refused, naming the line', (_what, damaged, line) => {
    expect(() => decodeForeignCatalogue(damaged)).toThrow(new RegExp(`^catalogue: line ${line} `));
  });
});
