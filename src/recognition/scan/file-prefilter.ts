/** Tells from a file's bytes whether it can hold anything to report, so that only such files are decoded and read. */
import type { Catalogue } from '../../catalogue';
import { MEMBER_REACH, sdkMemberAt } from '../ids/sdk-members';
import { isRunPart } from '../ids/token';
import { createVersionEvidence, type VersionEvidence } from './api-version-prefilter';
import { type TextOf, textOfBytes } from './bytes';
import {
  type CatalogueNgrams,
  catalogueNgramsOf,
  ENDPOINT_REACH,
  isEndpointAt,
  type NgramKind,
} from './catalogue-ngrams';
import { mayUseEndpoint } from './endpoint-hints';
import { NGRAM_LENGTH, ngramKey, STRIDE, tripleOf } from './ngram-index';
import { addPlain, CONTEXT, isKnown, isStranger, SCAN_REACH } from './scan';

/**
 * `false`: nothing in these bytes (ASCII, UTF-8, Latin-1) names a model, an API version or a retired endpoint of the catalogue.
 * Never wrong on that side.
 */
export type FilePrefilter = (bytes: Uint8Array) => boolean;

/**
 * A screen for a catalogue: one pass over every third byte. The catalogue is asked for when an n-gram of an ID is met.
 * `hears` is told of bytes that may name a deployment or show a client, unless something else lets them through before.
 */
export function createFilePrefilter(
  ngrams: CatalogueNgrams,
  catalogue: () => Catalogue,
  textOf: TextOf = textOfBytes,
  next: NextByteHit = nextHitInBytes(ngrams),
  hears: Heard = {},
): FilePrefilter {
  const { triples, kindsOf } = ngrams;
  return (bytes) => {
    const file: File = { bytes, ngrams, catalogue, textOf, runEnd: 0, contextEnd: 0, endpoint: false, hears };
    const end = bytes.length;
    for (let at = next(bytes, 0); at < end; at = next(bytes, at + STRIDE)) {
      // An n-gram of four characters may end where the bytes do: the last places are looked at whatever stands there.
      const places =
        at + 2 < end ? triples[tripleOf(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)] : ANYWHERE;
      for (let back = 2; back >= 0; back--) {
        const start = at - back;
        if (((places ?? 0) & (1 << back)) === 0 || start < 0) continue;
        const kinds = kindsOf(keyAt(bytes, start));
        if (kinds) for (const kind of kinds) if (LOOKS[kind](file, start)) return true;
      }
    }
    return file.versions?.suffices() === true || (file.endpoint && mayUseEndpoint(textOf(bytes, 0, end)));
  };
}

const ANYWHERE = 0b111;

/**
 * The next offset, from one on in steps of `STRIDE`, at which or up to two before which an n-gram may begin.
 * Where there is none it is one of the last two, or behind them: there no three bytes are left to tell.
 */
export type NextByteHit = (bytes: Uint8Array, from: number) => number;

/** For any bytes. This is where the time goes: a host may have a faster way. */
export function nextHitInBytes({ triples }: CatalogueNgrams): NextByteHit {
  return (bytes, from) => {
    const end = bytes.length - 2;
    let at = from;
    while (at < end && triples[tripleOf(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number)] === 0)
      at += STRIDE;
    return at;
  };
}

/** A screen for a catalogue that is at hand. */
export const filePrefilterOf = (catalogue: Catalogue): FilePrefilter =>
  createFilePrefilter(catalogueNgramsOf(catalogue), () => catalogue);

/** Who wants to know of a file that holds nothing to report. */
export interface Heard {
  readonly onName?: () => void;
  readonly onClient?: () => void;
}

/** What is known of a file so far. */
interface File {
  readonly bytes: Uint8Array;
  readonly ngrams: CatalogueNgrams;
  readonly catalogue: () => Catalogue;
  readonly textOf: TextOf;
  runEnd: number;
  contextEnd: number;
  /** The path, member or header of a retired endpoint was met. */
  endpoint: boolean;
  readonly hears: Heard;
  versions?: VersionEvidence;
}

const OWN = 'model-almanac-';

/** Is what an n-gram begins at an offset enough to read the file? */
const LOOKS: Readonly<Record<NgramKind, (file: File, start: number) => boolean>> = {
  own: ({ bytes, textOf }, start) => textOf(bytes, start - OWN.length, start + OWN.length).includes(OWN),
  id: namesModel,
  context: isBeforePlain,
  endpoint: (file, start) => {
    file.endpoint ||= isEndpoint(file, start);
    return false;
  },
  name: ({ hears }) => {
    hears.onName?.();
    return false;
  },
  ownClient: ({ hears }) => {
    hears.onClient?.();
    return false;
  },
  date: (file, start) => versionsOf(file).date(start),
  word: (file, start) => versionsOf(file).word(start),
  carrier: (file, start) => mayCarry(file.bytes, start) && versionsOf(file).carrier(start),
  client: () => false,
  member: ({ bytes, textOf, catalogue }, start) => {
    const from = Math.max(0, start - MEMBER_REACH);
    return sdkMemberAt(textOf(bytes, from, start + MEMBER_REACH), start - from, catalogue()) !== undefined;
  },
  provider: (file, start) => versionsOf(file).provider(start),
};

function namesModel(file: File, at: number): boolean {
  const { bytes, runEnd } = file;
  const last = at + NGRAM_LENGTH - 1;
  if (last < runEnd) return false;
  let start = last;
  while (start > 0 && last - start < SCAN_REACH && isRunPart(bytes[start - 1] ?? 0)) start--;
  let end = last;
  while (end < bytes.length && isRunPart(bytes[end] ?? 0)) end++;
  file.runEnd = end;
  if (end - start > SCAN_REACH) return false;
  const run = file.textOf(bytes, start, end);
  return isKnown(run, file.catalogue()) || isStranger(run, file.catalogue());
}

/** What stands before and behind a word tells whether it may count. */
const BESIDE_WORD = 200;

function isBeforePlain(file: File, at: number): boolean {
  const { bytes, ngrams, textOf } = file;
  const last = at + NGRAM_LENGTH - 1;
  const from = Math.max(last + 1, file.contextEnd);
  const to = Math.min(last + CONTEXT, bytes.length);
  file.contextEnd = to;
  const start = Math.max(0, from - BESIDE_WORD);
  const found: number[] = [];
  addPlain(textOf(bytes, start, to + BESIDE_WORD), from - start, to - start, ngrams, file.catalogue(), found);
  return found.length > 0;
}

function isEndpoint({ bytes, catalogue, textOf }: File, at: number): boolean {
  const from = Math.max(0, at - ENDPOINT_REACH);
  return isEndpointAt(textOf(bytes, from, at + ENDPOINT_REACH), at - from, catalogue());
}

/** Letters that a name ends with when a version behind it is one of an API, if it does not stand in a sentence: `ai`, `api`, `anthropic`, `service`. */
const LAST_LETTERS = ['i', 'c', 'e'].map((letter) => letter.charCodeAt(0));
/** Characters between a name and `version`. */
const BETWEEN = 8;
const SPACE = 32;

/** Most words "version" follow another word, or none. */
function mayCarry(bytes: Uint8Array, start: number): boolean {
  if (((bytes[start] ?? 0) | 32) !== 'v'.charCodeAt(0) || (bytes[start - 1] ?? 0) <= SPACE) return true;
  for (let at = start - 1; at >= 0 && at >= start - 1 - BETWEEN; at--) {
    const letter = (bytes[at] ?? 0) | 32;
    if (letter >= 97 && letter <= 122) return LAST_LETTERS.includes(letter);
    if (letter >= 48 && letter <= 57) return false;
  }
  return false;
}

function versionsOf(file: File): VersionEvidence {
  const { bytes, textOf, catalogue } = file;
  file.versions ??= createVersionEvidence((from, to) => textOf(bytes, from, to), catalogue);
  return file.versions;
}

function keyAt(bytes: Uint8Array, at: number): number {
  return ngramKey(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0, bytes[at + 4] ?? 0);
}
