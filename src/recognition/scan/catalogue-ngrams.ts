/**
 * What is looked for first in a text: five-character n-grams of which every ID of the catalogue holds at least one.
 * An n-gram that is found is no mention yet, it is a place to look at. A text without one costs a pass that looks at every third character.
 */
import { type Catalogue, isLayered, memoize, type NgramChoice } from '../../catalogue';
import { FAMILY_NGRAMS } from '../ids/never-served';
import { MEMBER_NGRAMS } from '../ids/sdk-members';
import { CLIENT_HINTS, OWN_CLIENT_HINTS } from './client-hints';
import { type NgramIndex, ngramIndex, ngramKey, ngramKeys } from './ngram-index';
import { selectNgrams } from './select-ngrams';

/**
 * `id`: of an ID; `context`: of a word behind which a short ID may stand; `date`: of an API version; `word`, `carrier`, `provider`:
 * what makes a date an API version; `endpoint`: of an endpoint that is gone; `own`: of a comment for this tool;
 * `name`: where the name of a deployment may stand; `client`: of the client of a platform, or a foreign host; `ownClient`: of a client alone;
 * `member`: of an SDK's own name for a model.
 */
export type NgramKind =
  | 'id'
  | 'context'
  | 'date'
  | 'word'
  | 'carrier'
  | 'provider'
  | 'endpoint'
  | 'own'
  | 'name'
  | 'client'
  | 'member'
  | 'ownClient';

export interface CatalogueNgrams extends NgramIndex<NgramKind> {
  /** Short IDs, as they are written. */
  readonly plain: ReadonlySet<string>;
  /** Can a word of such a length that begins with this character be one of them? Most can not: they need not be cut out. */
  readonly mayBePlain: (length: number, first: number) => boolean;
}

/** Model, engine, deployment, LLM: what stands before an ordinary word that is an ID. */
const CONTEXTS = ['model', 'engin', 'deplo', 'llm_', 'llm"', 'llm:', 'llm '];
/** The years of API versions: `2024-10-21`, `V2024_10_21`. */
const DATES = Array.from({ length: 20 }, (_, year) => [`${2010 + year}-`, `${2010 + year}_`]).flat();
/** `api_version`, and the last part of `openai-version`, `API version`, `serviceVersion`; 版本 and バージョン in the bytes of UTF-8. */
const CARRIERS = ['versi', 'aiver', 'icver', 'cever', '\xe7\x89\x88\xe6\x9c', '\xe3\x83\x90\xe3\x83'];

/** What one of the words of `mayNameDeployment` holds. */
const NAMES = ['deplo', 'zureo', 'zurec', 'zure_'];

/** The ends of prefixes before IDs that are ordinary words: `cohere:command`, `openai:o1`. */
const PREFIX_ENDS = ['enai:', 'zure:', 'here:', 'here/', 'lama:', 'xity:'];

const FIXED: readonly (readonly [kind: NgramKind, ngrams: readonly string[]])[] = [
  ['own', ['manac']],
  ['provider', ['soft.']],
  ['carrier', CARRIERS],
  ['word', ['api-v', 'api_v', 'apive']],
  ['date', DATES],
  ['context', CONTEXTS],
  ['name', NAMES],
  ['id', PREFIX_ENDS],
  ['client', CLIENT_HINTS],
  ['member', MEMBER_NGRAMS],
  ['ownClient', OWN_CLIENT_HINTS],
];

/** The n-grams of a catalogue, made when first asked for. */
export const catalogueNgramsOf = memoize(
  (catalogue: Catalogue): CatalogueNgrams => makeCatalogueNgrams(choiceOf(catalogue)),
);

/** The choice that the catalogue came with, and the names that a workspace lays over it. */
function choiceOf(catalogue: Catalogue): NgramChoice {
  const base = catalogue.ngrams ?? selectNgrams(catalogue.names, endpointWords(catalogue));
  if (!isLayered(catalogue)) return base;
  const own = selectNgrams(catalogue.user.names);
  return { ...base, ids: [...base.ids, ...own.ids], plain: [...base.plain, ...own.plain] };
}

/** No word of an endpoint reaches farther to either side of an n-gram in it, in UTF-16 code units. */
export const ENDPOINT_REACH = 60;

/** Does a word of a retired endpoint stand where an n-gram of it does? */
export function isEndpointAt(text: string, at: number, catalogue: Catalogue): boolean {
  const key = ngramKey(
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
    text.charCodeAt(at + 4),
  );
  return (endpointsByNgram(catalogue).get(key) ?? NONE).some(({ word, offset }) => text.startsWith(word, at - offset));
}

interface EndpointWord {
  readonly word: string;
  /** Where in it the n-gram stands. */
  readonly offset: number;
}

const NONE: readonly EndpointWord[] = [];

const endpointsByNgram = memoize((catalogue: Catalogue): ReadonlyMap<number, readonly EndpointWord[]> => {
  const words = endpointWords(catalogue);
  const table = new Map<number, EndpointWord[]>();
  for (const ngram of choiceOf(catalogue).endpoints)
    for (const word of words)
      for (const offset of offsetsOf(ngram, word.toLowerCase()))
        for (const key of ngramKeys(ngram)) table.set(key, [...(table.get(key) ?? []), { word, offset }]);
  return table;
});

function offsetsOf(ngram: string, word: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = word.indexOf(ngram); at >= 0; at = word.indexOf(ngram, at + 1)) offsets.push(at);
  return offsets;
}

/** What a text that uses a retired endpoint holds, as it is written. */
export const endpointWords = memoize(({ apiVersions }: Catalogue): readonly string[] =>
  apiVersions.endpoints.flatMap(({ paths, members, headers }) => [...paths, ...members, ...headers]),
);

const LONGEST_PLAIN = 64;
const shapeOf = (length: number, first: number): number => (length << 5) | (first & 31);

/** The tables of a choice. */
export function makeCatalogueNgrams({ ids, plain, endpoints }: NgramChoice): CatalogueNgrams {
  const shapes = new Uint8Array(LONGEST_PLAIN << 5);
  for (const id of plain) shapes[shapeOf(id.length, id.charCodeAt(0))] = 1;
  return {
    ...ngramIndex<NgramKind>([...FIXED, ['endpoint', endpoints], ['id', [...ids, ...FAMILY_NGRAMS]]]),
    plain: new Set(plain),
    mayBePlain: (length, first) => length >= LONGEST_PLAIN || shapes[shapeOf(length, first)] === 1,
  };
}
