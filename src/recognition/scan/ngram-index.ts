/**
 * A search for many words at once: each word holds one of some n-grams of five characters, case aside, and a text is looked at every third
 * character, because any n-gram holds three that begin there. An n-gram that is found is a place to look at, no more.
 */

/** Length of an n-gram, in UTF-16 code units. */
export const NGRAM_LENGTH = 5;
/** How far apart a text is looked at. */
export const STRIDE = NGRAM_LENGTH - 2;

export interface NgramIndex<Kind> {
  /** By three characters (`tripleOf`): 1 where an n-gram may begin with them, plus 2 where it may have begun one before, plus 4 for two before. */
  readonly triples: Uint8Array;
  /** The keys of all n-grams (`ngramKey`). */
  readonly keys: readonly number[];
  /** What a window of five characters is, by its key (`ngramKey`); `undefined` for most. */
  readonly kindsOf: (key: number) => readonly Kind[] | undefined;
}

/** Of n-grams by what they are. One of four characters stands for all that may follow it. */
export function ngramIndex<Kind>(rows: Iterable<readonly [kind: Kind, ngrams: readonly string[]]>): NgramIndex<Kind> {
  const kinds = new Map<number, Kind[]>();
  const triples = new Uint8Array(1 << 15);
  // By numbers, without lists in between: this runs once, cold, before anything can be found.
  const add = (kind: Kind, a: number, b: number, c: number, d: number, e: number): void => {
    const key = ngramKey(a, b, c, d, e);
    const known = kinds.get(key);
    if (!known) kinds.set(key, [kind]);
    else if (!known.includes(kind)) known.push(kind);
    const [first, second, third] = [tripleOf(a, b, c), tripleOf(b, c, d), tripleOf(c, d, e)];
    triples[first] = (triples[first] as number) | 1;
    triples[second] = (triples[second] as number) | 2;
    triples[third] = (triples[third] as number) | 4;
  };
  for (const [kind, ngrams] of rows)
    for (const ngram of ngrams) {
      const [a, b, c, d] = [ngram.charCodeAt(0), ngram.charCodeAt(1), ngram.charCodeAt(2), ngram.charCodeAt(3)];
      if (ngram.length >= NGRAM_LENGTH) add(kind, a, b, c, d, ngram.charCodeAt(4));
      else for (let e = 0; e < LETTERS; e++) add(kind, a, b, c, d, e);
    }
  const sieve = new Uint8Array(1 << SIEVE_BITS);
  for (const key of kinds.keys()) sieve[sieveOf(key)] = 1;
  return {
    triples,
    keys: [...kinds.keys()],
    kindsOf: (key) => (sieve[sieveOf(key)] === 0 ? undefined : kinds.get(key)),
  };
}

/**
 * The next offset, from one on in steps of `STRIDE`, at which or up to two before which an n-gram may begin; any behind the text when
 * there is none.
 */
export type NextHit = (from: number) => number;

/** Tells of each n-gram that begins between two offsets, from left to right. */
export function eachNgram<Kind>(
  text: string,
  { triples, kindsOf }: NgramIndex<Kind>,
  from: number,
  to: number,
  found: (start: number, kinds: readonly Kind[]) => void,
  next: NextHit = nextHitIn(text, triples),
): void {
  const look = (start: number): void => {
    const kinds = kindsOf(keyAt(text, start));
    if (kinds) found(start, kinds);
  };
  for (let at = next(from); at < to; at = next(at + STRIDE)) {
    const places = triples[tripleOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))] ?? 0;
    if (places & 4 && at - 2 >= from) look(at - 2);
    if (places & 2 && at - 1 >= from) look(at - 1);
    if (places & 1) look(at);
  }
}

function nextHitIn(text: string, triples: Uint8Array): NextHit {
  const end = text.length;
  return (from) => {
    let at = from;
    while (at < end && triples[tripleOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 0)
      at += STRIDE;
    return at;
  };
}

function keyAt(text: string, at: number): number {
  return ngramKey(
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
    text.charCodeAt(at + 4),
  );
}

/** Three character codes as one number of 15 bits. Upper and lower case are alike; others may fall together: an n-gram is only a place to look at. */
export function tripleOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** Five character codes as one number of 25 bits, as `tripleOf`. */
export function ngramKey(a: number, b: number, c: number, d: number, e: number): number {
  return (tripleOf(a, b, c) << 10) | ((d & 31) << 5) | (e & 31);
}

/** Characters that are told apart. */
const LETTERS = 32;

const SIEVE_BITS = 14;
const SIEVE_FACTOR = 0x9e3779b1;
/** Most windows are no n-gram: a table that stays in the processor's cache says so before the map is asked. */
const sieveOf = (key: number): number => Math.imul(key, SIEVE_FACTOR) >>> (32 - SIEVE_BITS);

/** The keys under which an n-gram is found. */
export function ngramKeys(ngram: string): readonly number[] {
  return wholeNgrams(ngram).map((whole) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = codesOf(whole);
    return ngramKey(a, b, c, d, e);
  });
}

function wholeNgrams(ngram: string): readonly string[] {
  if (ngram.length >= NGRAM_LENGTH) return [ngram];
  return Array.from({ length: LETTERS }, (_, code) => ngram + String.fromCharCode(code));
}

const codesOf = (ngram: string): readonly number[] => [...ngram].map((char) => char.charCodeAt(0));
