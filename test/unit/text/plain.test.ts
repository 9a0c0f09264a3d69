import { describe, expect, test } from 'vitest';
import { plain, plainJson, plainLines } from '../../../src/text/plain';

const MARK = '\ufffd';

describe('plain text', () => {
  test.each([
    ['a colour', '\u001b[31mred\u001b[0m', `${MARK}[31mred${MARK}[0m`],
    ['a title of the window', '\u001b]0;owned\u0007', `${MARK}]0;owned${MARK}`],
    ['C1', 'a\u009b2Jb\u0085c', `a${MARK}2Jb${MARK}c`],
    ['line breaks', 'a\nb\r\nc\u2028d\u2029e', `a${MARK}b${MARK}${MARK}c${MARK}d${MARK}e`],
    ['overrides', 'a\u202eb\u202c', `a${MARK}b${MARK}`],
    ['isolates', 'a\u2066b\u2069', `a${MARK}b${MARK}`],
    ['zero width', 'gpt\u200b-4\ufeff', `gpt${MARK}-4${MARK}`],
    ['tags', 'a\u{e0041}b', `a${MARK}b`],
  ])('%s is seen', (_, text, shown) => expect(plain(text)).toBe(shown));

  test.each([
    'GPT\u20114 \u300c\u65e5\u672c\u8a9e\u300d \u00e9',
    '\u05e9\u05dc\u05d5\u05dd',
    'a  b',
    '\u{1f600}',
    '::',
    '##[x]',
  ])('%s stays', (text) => expect(plain(text)).toBe(text));
});

describe('lines for a terminal or a log', () => {
  test.each([
    ['::error file=x::y.py:1:1: error', './::error file=x::y.py:1:1: error'],
    ['  ::warning::x', './  ::warning::x'],
    ['a\n::stop-commands::x', 'a\n./::stop-commands::x'],
    ['src/##vso[task.setvariable].py', `src/#${MARK}vso[task.setvariable].py`],
    ['##[Error]x', `#${MARK}[Error]x`],
    ['\r::error::x', `${MARK}::error::x`],
  ])('%j commands nothing', (text, shown) => expect(plainLines(text)).toBe(shown));

  test.each(['a::b', 'std::string', '## heading', 'a # [b]', '', 'a\n\nb\n'])('%j stays', (text) =>
    expect(plainLines(text)).toBe(text),
  );
});

describe('JSON', () => {
  test('says the same in other letters', () => {
    const value = { file: '\u009b2J\u202e.py', note: '##vso[x] ##[y] # #', tag: '\u{e0041}', line: 'a\nb' };
    const json = plainJson(JSON.stringify(value, undefined, 1));
    expect(JSON.parse(json)).toEqual(value);
    expect(plain(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''));
    expect(json).not.toMatch(/##(vso)?\[/);
  });
});
