import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/session/decode';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('the bytes of a file', () => {
  test('UTF-8, with and without a mark', () => {
    expect(decode(new TextEncoder().encode('é=gpt-4'))).toEqual({ text: 'é=gpt-4' });
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: 'a' });
  });
  test('UTF-16 by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x61, 0))).toEqual({ text: 'a' });
    expect(decode(bytes(0xfe, 0xff, 0, 0x61))).toEqual({ text: 'a' });
  });
  test('UTF-16 without its mark, and UTF-32 with it', () => {
    const text = 'model: gpt-4 # \u65e5\u672c';
    const units = [...text].map((character) => character.charCodeAt(0));
    expect(decode(bytes(...units.flatMap((unit) => [unit & 0xff, unit >> 8])))).toEqual({ text });
    expect(decode(bytes(...units.flatMap((unit) => [unit >> 8, unit & 0xff])))).toEqual({ text });
    expect(decode(bytes(0xff, 0xfe, 0, 0, ...units.flatMap((unit) => [unit & 0xff, unit >> 8, 0, 0])))).toEqual({
      text,
    });
    expect(decode(bytes(0, 0, 0xfe, 0xff, ...units.flatMap((unit) => [0, 0, unit >> 8, unit & 0xff])))).toEqual({
      text,
    });
    expect(decode(bytes(0, 0, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 1, 0xf6, 0))).toEqual({ text: '\ufffd\u{1f600}' });
  });
  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]],
    ['small numbers', [1, 0, 2, 0, 3, 0, 4, 0]],
    ['a few letters among bytes', [0x61, 0, ...Array.from({ length: 30 }, (_, at) => 0x80 + at)]],
    ['NUL on both sides', [0x61, 0, 0x62, 0, 0, 0x63, 0, 0x64]],
  ])('%s is binary', (_, values) => expect(decode(bytes(...values))).toMatchObject({ why: 'binary' }));
  test('Latin-1 is read, not refused', () => expect(decode(bytes(0x61, 0xe9))).toEqual({ text: 'aé' }));
  test('NUL bytes make it binary', () => expect(decode(bytes(0x61, 0, 0x62))).toMatchObject({ why: 'binary' }));
  test('nothing is a text', () => expect(decode(bytes())).toEqual({ text: '' }));
});
