import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteSearch, compiledSearch, createByteSearch } from '../../../src/cli/scanning/byte-search';
import { catalogueNgramsOf } from '../../../src/recognition/scan/catalogue-ngrams';
import { createFilePrefilter, type NextByteHit, nextHitInBytes } from '../../../src/recognition/scan/file-prefilter';
import { NGRAM_LENGTH, ngramKey, STRIDE } from '../../../src/recognition/scan/ngram-index';
import { scanHitsIn } from '../../../src/recognition/scan/scan';
import { realCatalogue } from '../catalogue/real';

const anchors = catalogueNgramsOf(realCatalogue());
const search = compiledSearch(anchors, 4_096);
const PIECES = ['gpt-4', 'model', 'llm_', 'kimi-', '2024-', 'manac', 'versi', 'qwen3'];

/** Bytes in the memory of a search. */
function put({ memory }: ByteSearch, bytes: Uint8Array): Uint8Array {
  memory.set(bytes);
  return memory.subarray(0, bytes.length);
}

/** Every place at which a search stops. */
function stops(next: NextByteHit, bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = next(bytes, 0); at < bytes.length; at = next(bytes, at + STRIDE)) found.push(at);
  return found;
}

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, 'gpt-4o', ' '), fc.string(), fc.string({ unit: 'grapheme' })), {
    maxLength: 40,
  })
  .map((parts) => new TextEncoder().encode(parts.join('')).subarray(0, 4_000));

describe('the compiled search', () => {
  it('stops wherever the plain one does for a piece', () => {
    const plain = nextHitInBytes(anchors);
    const key = (bytes: Uint8Array, at: number): number => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at, at + NGRAM_LENGTH);
      return ngramKey(a, b, c, d, e);
    };
    fc.assert(
      fc.property(texts, (bytes) => {
        const found = new Set(stops(search.next, put(search, bytes)));
        const begins = (at: number): boolean =>
          at >= 0 && at + NGRAM_LENGTH <= bytes.length && anchors.kindsOf(key(bytes, at)) !== undefined;
        return stops(plain, bytes).every((at) => found.has(at) || ![at, at - 1, at - 2].some(begins));
      }),
    );
  });

  it('stops at few other places', () => {
    const bytes = put(
      search,
      new TextEncoder().encode('The quick brown fox jumps over the lazy dog, 17 times. '.repeat(70)),
    );
    expect(stops(search.next, bytes).length).toBeLessThan(10);
  });

  it('tells the same of every text', () => {
    const plain = createFilePrefilter(anchors, realCatalogue);
    const compiled = createFilePrefilter(anchors, realCatalogue, undefined, search.next);
    fc.assert(fc.property(texts, (bytes) => compiled(put(search, bytes)) === plain(bytes)));
  });

  it('finds a piece wherever it stands', () => {
    for (const piece of PIECES)
      for (let offset = 0; offset < 12; offset++) {
        const bytes = put(search, new TextEncoder().encode(`${'.'.repeat(offset)}${piece.toUpperCase()}_`));
        expect(
          stops(search.next, bytes).some((at) => at >= offset && at <= offset + 2),
          `${piece} at ${offset}`,
        ).toBe(true);
      }
  });

  it('tells the spots of a text from its bytes', () => {
    fc.assert(
      fc.property(texts, (bytes) => {
        const own = put(search, bytes);
        const text = String.fromCharCode(...bytes);
        const spots = scanHitsIn(text, realCatalogue(), 0, text.length, (from) => search.next(own, from));
        expect(spots).toEqual(scanHitsIn(text, realCatalogue()));
      }),
    );
  });

  it('is not misled by what an earlier file has left', () => {
    put(search, new TextEncoder().encode('xxgpt-4'));
    const bytes = search.memory.subarray(0, 2);
    expect(createFilePrefilter(anchors, realCatalogue, undefined, search.next)(bytes)).toBe(false);
  });

  it('refuses bytes that it cannot see', () => {
    expect(() => search.next(new Uint8Array(10), 0)).toThrow('another memory');
  });
});

it('where there is no WebAssembly the plain search does the same', () => {
  const host = globalThis as { WebAssembly?: unknown };
  const kept = host.WebAssembly;
  try {
    host.WebAssembly = undefined;
    const plain = createByteSearch(anchors, 100);
    const bytes = put(plain, new TextEncoder().encode('model="gpt-4"'));
    expect(createFilePrefilter(anchors, realCatalogue, undefined, plain.next)(bytes)).toBe(true);
  } finally {
    host.WebAssembly = kept;
  }
});
