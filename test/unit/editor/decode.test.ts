import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/editor/decode';

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
  test('Latin-1 is read, not refused', () => expect(decode(bytes(0x61, 0xe9))).toEqual({ text: 'aé' }));
  test('NUL bytes make it binary', () => expect(decode(bytes(0x61, 0, 0x62))).toMatchObject({ why: 'binary' }));
  test('nothing is a text', () => expect(decode(bytes())).toEqual({ text: '' }));
});
