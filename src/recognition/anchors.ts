/**
 * What is looked for first in a text: five-character pieces of which every ID of the catalogue holds at least one.
 * A piece that is found is no mention yet, it is a place to look at. A text without one costs a pass that looks at every third character.
 */
import type { AnchorChoice, Catalogue } from '../catalogue/catalogue';
import { isLayered } from '../catalogue/user-knowledge';
import { chooseAnchors, PIECE } from './anchor-choice';

export { PIECE } from './anchor-choice';

/** How far apart a text is looked at: any piece holds three characters that begin at a multiple of it. */
export const STRIDE = PIECE - 2;

/**
 * `id`: of an ID; `context`: of a word behind which a short ID may stand; `date`: of an API version; `word`, `carrier`, `provider`:
 * what makes a date an API version; `endpoint`: of an endpoint that is gone; `own`: of a comment for this tool;
 * `name`: where the name of a deployment may stand.
 */
export type PieceKind = 'id' | 'context' | 'date' | 'word' | 'carrier' | 'provider' | 'endpoint' | 'own' | 'name';

export interface Anchors {
  /** By three characters (`tripleOf`): 1 where a piece may begin with them, plus 2 where it may have begun one before, plus 4 for two before. */
  readonly triples: Uint8Array;
  /** The keys of all pieces (`pieceKey`). */
  readonly keys: readonly number[];
  /** What a window of five characters is, by its key (`pieceKey`); `undefined` for most. */
  readonly kindsOf: (key: number) => readonly PieceKind[] | undefined;
  /** Short IDs, as they are written. */
  readonly plain: ReadonlySet<string>;
}

/** Model, engine, deployment, LLM: what stands before an ordinary word that is an ID. */
const CONTEXTS = ['model', 'engin', 'deplo', 'llm_', 'llm"', 'llm:', 'llm '];
/** The years of API versions: `2024-10-21`, `V2024_10_21`. */
const DATES = Array.from({ length: 20 }, (_, year) => [`${2010 + year}-`, `${2010 + year}_`]).flat();
/** `api_version`, and the last part of `openai-version`, `API version`, `serviceVersion`; 版本 and バージョン in the bytes of UTF-8. */
const CARRIERS = ['versi', 'aiver', 'icver', 'cever', '\xe7\x89\x88\xe6\x9c', '\xe3\x83\x90\xe3\x83'];

/** What one of the words of `mayNameDeployment` holds. */
const NAMES = ['deplo', 'zureo', 'zurec', 'zure_'];

const FIXED: readonly (readonly [kind: PieceKind, pieces: readonly string[]])[] = [
  ['own', ['manac']],
  ['provider', ['soft.']],
  ['carrier', CARRIERS],
  ['word', ['api-v', 'api_v', 'apive']],
  ['date', DATES],
  ['context', CONTEXTS],
  ['name', NAMES],
];

const CACHE = new WeakMap<Catalogue, Anchors>();

/** The anchors of a catalogue, made when first asked for. */
export function anchorsOf(catalogue: Catalogue): Anchors {
  const known = CACHE.get(catalogue);
  if (known) return known;
  const anchors = makeAnchors(choiceOf(catalogue));
  CACHE.set(catalogue, anchors);
  return anchors;
}

/** The choice that the catalogue came with, and the names that a workspace lays over it. */
function choiceOf(catalogue: Catalogue): AnchorChoice {
  const base = catalogue.anchors ?? chooseAnchors(catalogue.names, endpointWords(catalogue));
  if (!isLayered(catalogue)) return base;
  const own = chooseAnchors(catalogue.user.names);
  return { ...base, ids: [...base.ids, ...own.ids], plain: [...base.plain, ...own.plain] };
}

const WORDS = new WeakMap<Catalogue, readonly string[]>();

/** How far around a piece of it the path, member or header of an endpoint is looked for, in UTF-16 code units. */
export const ENDPOINT_REACH = 60;

/** Does such a stretch of a text hold one of a retired endpoint? */
export const holdsEndpoint = (around: string, catalogue: Catalogue): boolean =>
  endpointWords(catalogue).some((word) => around.includes(word));

/** What a text that uses a retired endpoint holds, as it is written. */
export function endpointWords(catalogue: Catalogue): readonly string[] {
  const { endpoints } = catalogue.apiVersions;
  const words =
    WORDS.get(catalogue) ?? endpoints.flatMap(({ paths, members, headers }) => [...paths, ...members, ...headers]);
  WORDS.set(catalogue, words);
  return words;
}

/** The tables of a choice. */
export function makeAnchors({ ids, plain, endpoints }: AnchorChoice): Anchors {
  const kinds = new Map<number, readonly PieceKind[]>();
  const triples = new Uint8Array(1 << 15);
  for (const [kind, pieces] of [...FIXED, ['endpoint', endpoints] as const, ['id', ids] as const])
    for (const piece of pieces.flatMap(wholePieces)) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = codesOf(piece);
      const key = pieceKey(a, b, c, d, e);
      kinds.set(key, [...new Set([...(kinds.get(key) ?? []), kind])]);
      for (const [index, triple] of [tripleOf(a, b, c), tripleOf(b, c, d), tripleOf(c, d, e)].entries())
        triples[triple] = (triples[triple] ?? 0) | (1 << index);
    }
  const sieve = new Uint8Array(1 << SIEVE_BITS);
  for (const key of kinds.keys()) sieve[sieveOf(key)] = 1;
  return {
    triples,
    keys: [...kinds.keys()],
    kindsOf: (key) => (sieve[sieveOf(key)] === 0 ? undefined : kinds.get(key)),
    plain: new Set(plain),
  };
}

/** Three character codes as one number of 15 bits. Upper and lower case are alike; others may fall together: a piece is only a place to look at. */
export function tripleOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** Five character codes as one number of 25 bits, as `tripleOf`. */
export function pieceKey(a: number, b: number, c: number, d: number, e: number): number {
  return (tripleOf(a, b, c) << 10) | ((d & 31) << 5) | (e & 31);
}

const SIEVE_BITS = 14;
const SIEVE_FACTOR = 0x9e3779b1;
/** Most windows are no piece: a table that stays in the processor's cache says so before the map is asked. */
const sieveOf = (key: number): number => Math.imul(key, SIEVE_FACTOR) >>> (32 - SIEVE_BITS);

/** A piece of four characters stands for all that may follow it. */
function wholePieces(piece: string): readonly string[] {
  if (piece.length >= PIECE) return [piece];
  return Array.from({ length: 32 }, (_, code) => piece + String.fromCharCode(code));
}

const codesOf = (piece: string): readonly number[] => [...piece].map((char) => char.charCodeAt(0));
