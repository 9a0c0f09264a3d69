import { describe, expect, it } from 'vitest';
import { replaceIn, sameEdits, type TextEdit, together, withEdits } from '../../../src/rules/edits';

const TEXT = 'name: old\r\nversion: 1\r\n';

/** The edit that writes over the first place of a text. */
function over(oldText: string, newText: string, text = TEXT): TextEdit {
  const start = text.indexOf(oldText);
  return replaceIn({ text }, { start, end: start + oldText.length }, newText);
}

describe('edits are written whole or not at all', () => {
  it('all of them, in whatever order they are given', () => {
    const edits = [over('1', '22'), over('old', 'newer')];
    expect(withEdits(TEXT, edits)).toBe('name: newer\r\nversion: 22\r\n');
    expect(withEdits(TEXT, [over('version: ', '')])).toBe('name: old\r\n1\r\n');
  });

  it.each([
    ['another text stands at one of them', TEXT.replace('1', '2')],
    ['the text before them has grown', `\n${TEXT}`],
    ['the text ends before them', TEXT.slice(0, 20)],
    ['a line ends otherwise', TEXT.replaceAll('\r\n', '\n')],
  ])('none where %s', (_, text) => {
    expect(withEdits(text, [over('old', 'new'), over('1', '2')])).toBeUndefined();
  });

  it('none where two of them meet', () => {
    expect(withEdits(TEXT, [over('name: old', 'x'), over('old', 'y')])).toBeUndefined();
  });

  it('side by side is not over each other', () => {
    expect(withEdits(TEXT, [over('name', 'id'), over(': ', '=')])).toBe('id=old\r\nversion: 1\r\n');
  });
});

describe('of several fixes together', () => {
  const pair = { edits: [over('old', 'new'), over('1', '2')] };

  it('each is there with all its edits', () => {
    const { edits, fixes } = together([{ edits: [over('version', 'v')] }, pair]);
    expect(withEdits(TEXT, edits)).toBe('name: new\r\nv: 2\r\n');
    expect(fixes).toHaveLength(2);
  });

  it('one that meets another is left out with all its edits', () => {
    const crossing = { edits: [over('name', 'id'), over('version: 1', 'version: 3')] };
    expect(withEdits(TEXT, together([pair, crossing]).edits)).toBe('name: new\r\nversion: 2\r\n');
    expect(withEdits(TEXT, together([crossing, pair]).edits)).toBe('id: old\r\nversion: 3\r\n');
    expect(together([crossing, pair]).fixes).toEqual([crossing]);
  });

  it('two that want different texts at one place are not both there', () => {
    const other = { edits: [over('name', 'id'), over('1', '9')] };
    expect(withEdits(TEXT, together([pair, other]).edits)).toBe('name: new\r\nversion: 2\r\n');
  });

  it('what two of them write alike is written once', () => {
    const sharing = { edits: [over('name', 'id'), over('1', '2')] };
    const { edits, fixes } = together([pair, sharing]);
    expect(withEdits(TEXT, edits)).toBe('id: new\r\nversion: 2\r\n');
    expect(fixes).toHaveLength(2);
  });

  it('none of none', () => expect(together([])).toEqual({ edits: [], fixes: [] }));
});

describe('the same edits', () => {
  it('are the same places and texts', () => {
    expect(sameEdits([over('old', 'new')], [over('old', 'new')])).toBe(true);
    expect(sameEdits([over('old', 'new')], [over('old', 'next')])).toBe(false);
    expect(sameEdits([over('old', 'new')], [{ ...over('old', 'new'), oldText: 'odd' }])).toBe(false);
    expect(sameEdits([over('old', 'new')], [over('old', 'new'), over('1', '2')])).toBe(false);
    expect(sameEdits([], [over('old', 'new')])).toBe(false);
  });
});
