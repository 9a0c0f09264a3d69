/**
 * What is looked for first in a text: four-character pieces of which every ID of the catalogue holds at least one.
 * A piece that is found is no mention yet, it is a place to look at. A text without one costs a pass that skips three characters in four.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { distinctness, looksLikeModel } from './distinctive';

/** Length of a piece, in UTF-16 code units. */
export const PIECE = 4;

/** `id`: of an ID; `context`: of a word behind which a short ID may stand; `date`: of an API version; `own`: of a comment for this tool. */
export type PieceKind = 'id' | 'context' | 'date' | 'own';

export interface Anchors {
  /** How far a search may skip, by the last two characters of the window: 0 means "look here". */
  readonly shifts: Uint8Array;
  /** What a window of four characters is, by its key (`pieceKey`): of an ID, or of a word behind which a short ID (`o1`) may stand. */
  readonly pieces: ReadonlyMap<number, PieceKind>;
  /** One bit for each piece, by 16 bits of its key: what is not set here is no piece. */
  readonly sieve: Uint8Array;
  /** Short IDs, as they are written. */
  readonly plain: ReadonlySet<string>;
}

/**
 * Pieces that many IDs share and that other text seldom holds, chosen by counting: a greedy cover of the catalogue's names, weighed
 * by how often each piece stands in 60 MB of other people's JavaScript, Python, JSON and Markdown (18 hits a megabyte in all).
 */
const PREFERRED: readonly string[] = [
  'gpt-',
  'qwen',
  'aude',
  'irew',
  'ini-',
  'llam',
  'glm-',
  'psee',
  'rok-',
  '-v1:',
  'i/mi',
  'imi-',
  'idia',
  '-lar',
  'oher',
  'enai',
  'b-it',
  'ral-',
  'ax-m',
  '-bis',
  'phi-',
  'labs',
  'flas',
  'rani',
  'bed-',
  'te-0',
  'yted',
  'pro-',
  'eta/',
  't-v1',
  'voya',
  'nci-',
  'geck',
  'nar-',
  't/hy',
  ':fre',
  'amaz',
  '-ult',
  'wan2',
  '-aya',
  'sao1',
  'gemm',
  'mba-',
  'mai-',
  'bbag',
  'gual',
  'o-v2',
  'veo-',
  'thed',
  '-ai/',
  'penr',
  'ep-r',
  'ai/r',
  'd-r-',
  'nex-',
  '/ink',
  'lyri',
  'ada-',
  'b-ch',
  'n-xl',
  'ora-',
  'rie-',
  'tts-',
  'e__g',
  'd-a-',
  '4b-a',
  '/lag',
  '-ber',
  'nk-2',
  'ech-',
  'sed/',
  '-emb',
  'flux',
  'ron-',
  'qwq-',
  '.j2-',
  'o1-p',
  'aai/',
  'meit',
  'onai',
  'nk-v',
  'ry-2',
  'e__t',
  'e/so',
  'ce/r',
  'cush',
  'l-e-',
  'ibm_',
  'xai_',
  'd-r7',
  'h-v3',
  '-l2-',
  'ibe_',
  'ral@',
  'groq',
  '-7b-',
  'ch/h',
  'waip',
  'uid/',
  'm-ml',
  'yra-',
  '4-mi',
  'omni',
  '-nig',
  'gen-',
  'xt-u',
  's/al',
  '-med',
  'r-us',
  'j2-l',
  'j2-m',
  'gte-',
  'qvq-',
  'ngyi',
  'wan3',
  'luma',
  'ia-2',
  'lle-',
  'o1-m',
  'o3-m',
  'o3-p',
  'ws__',
  'h-v2',
  '/wiz',
  'ven_',
  '-2-p',
  'yai-',
  'hrac',
  't/hu',
  'sarv',
  'eex4',
  'rca-',
  'an/g',
  'cer/',
  'ax-0',
  'am-1',
  'ana/',
  'lth/',
  'fun/',
  'pesa',
  'pplx',
  'et/f',
  'ks/d',
  'en-8',
  'e/mt',
  'n-t5',
  'xt-m',
  'ng-0',
  'y/so',
  'whis',
  'ce/u',
  'l-ro',
  'x-mi',
  '-unc',
  '-lig',
  '-cor',
  'nd-r',
];
/** Model, engine, deployment, LLM, OpenAI: what stands before an ordinary word that is an ID. */
const CONTEXTS = ['odel', 'ngin', 'eplo', 'enai', 'llm_', 'llm"', 'llm:', 'llm '] as const;
/** The years of API versions (`2024-10-21`, `V2024_10_21`, `?api-version=preview`). */
const DATES = [
  ...['022', '023', '024', '025', '026', '027', '028'].flatMap((year) => [`${year}-`, `${year}_`]),
  'pi-v',
  'pi_v',
  'iver',
];
const OWN_COMMENTS = ['anac'];
/** Weights of characters: the higher, the more often other text holds them. */
const COMMON = 'etaoinsrlcdumphgfbvyw';

const CACHE = new WeakMap<Catalogue, Anchors>();

/** The anchors of a catalogue, made when first asked for. */
export function anchorsOf(catalogue: Catalogue): Anchors {
  const known = CACHE.get(catalogue);
  if (known) return known;
  const anchors = makeAnchors(catalogue.names);
  CACHE.set(catalogue, anchors);
  return anchors;
}

/** Chooses pieces so that every name that is not plain holds one. */
export function makeAnchors(names: Iterable<string>): Anchors {
  const pieces = new Set<string>();
  const plain = new Set<string>();
  const rest: string[] = [];
  for (const name of names) {
    if (distinctness(name) === 'plain') {
      if (/\d/.test(name) || looksLikeModel(name)) plain.add(name);
      if (name.length < PIECE || !name.includes('/')) continue;
    }
    const lower = name.toLowerCase();
    const preferred = PREFERRED.find((piece) => lower.includes(piece));
    if (preferred) pieces.add(preferred);
    else rest.push(lower);
  }
  for (const name of rest) if (name.length >= PIECE && !holdsOne(name, pieces)) pieces.add(rarestPiece(name));
  const kinds = new Map<number, PieceKind>();
  const add = (kind: PieceKind, added: Iterable<string>): void => {
    for (const piece of added) kinds.set(keyOf(piece), kind);
  };
  add('own', OWN_COMMENTS);
  add('date', DATES);
  add('context', CONTEXTS);
  add('id', pieces);
  const sieve = new Uint8Array(1 << 16);
  for (const key of kinds.keys()) sieve[sieveOf(key)] = 1;
  return { pieces: kinds, plain, sieve, shifts: shiftsOf([...pieces, ...CONTEXTS, ...DATES, ...OWN_COMMENTS]) };
}

/** Sixteen bits of a key. */
export const sieveOf = (key: number): number => ((key >>> 16) ^ (key * 31)) & 0xffff;

/** Four character codes as one number, upper and lower case alike. Other characters may fall together: a piece is only a place to look at. */
export function pieceKey(first: number, second: number, third: number, fourth: number): number {
  return (
    (((first | 32) & 255) << 24) | (((second | 32) & 255) << 16) | (((third | 32) & 255) << 8) | ((fourth | 32) & 255)
  );
}

const keyOf = (piece: string): number =>
  pieceKey(piece.charCodeAt(0), piece.charCodeAt(1), piece.charCodeAt(2), piece.charCodeAt(3));

function holdsOne(name: string, pieces: ReadonlySet<string>): boolean {
  for (let at = 0; at + PIECE <= name.length; at++) if (pieces.has(name.slice(at, at + PIECE))) return true;
  return false;
}

function rarestPiece(name: string): string {
  let best = name.slice(0, PIECE);
  let bestWeight = Number.POSITIVE_INFINITY;
  for (let at = 0; at + PIECE <= name.length; at++) {
    const piece = name.slice(at, at + PIECE);
    const weight = [...piece].reduce((sum, char) => sum + weightOf(char), 0);
    if (weight < bestWeight) {
      best = piece;
      bestWeight = weight;
    }
  }
  return best;
}

/** Letters weigh by how common they are; digits and dots fill other text too; a hyphen between is rare in code. */
function weightOf(char: string): number {
  const rank = COMMON.indexOf(char);
  if (rank >= 0) return COMMON.length - rank;
  return /[\d.]/.test(char) ? 14 : char === '-' ? 6 : 3;
}

/** The table of Wu and Manber's search for blocks of two characters, both cases. */
function shiftsOf(pieces: readonly string[]): Uint8Array {
  const shifts = new Uint8Array(1 << 16).fill(PIECE - 1);
  for (const piece of pieces)
    for (let at = 0; at + 2 <= PIECE; at++)
      for (const first of casesOf(piece.charCodeAt(at)))
        for (const second of casesOf(piece.charCodeAt(at + 1))) {
          const block = ((first & 255) << 8) | (second & 255);
          shifts[block] = Math.min(shifts[block] ?? 0, PIECE - 2 - at);
        }
  return shifts;
}

function casesOf(code: number): readonly number[] {
  return code >= 97 && code <= 122 ? [code, code - 32] : [code];
}
