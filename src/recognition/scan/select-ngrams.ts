/** Which n-grams of names a search looks for first: chosen when the catalogue is built, or here for a catalogue that came without. */
import type { NgramChoice } from '../../catalogue';
import { distinctiveness, looksLikeModel } from '../ids/id-shape';
import { COMMON_ENDPOINT_NGRAMS, COMMON_NGRAMS } from './common-ngrams';
import { NGRAM_LENGTH } from './ngram-index';

/** Where no rarer one is to be had: four characters, whatever follows. */
const SHORTEST_NGRAM = 4;

/** Chooses n-grams so that every name that is not plain, and every word of an endpoint, holds one. */
export function selectNgrams(names: Iterable<string>, endpoints: Iterable<string> = []): NgramChoice {
  const plain = new Set<string>();
  const others: string[] = [];
  for (const name of names) {
    const isPlain = distinctiveness(name) === 'plain';
    if (isPlain && (IN_PARTS.test(name) || looksLikeModel(name))) plain.add(name);
    if (!isPlain || name.includes('/')) others.push(name);
  }
  return {
    ids: ngramsOf(others, COMMON_NGRAMS),
    plain: [...plain],
    endpoints: ngramsOf(endpoints, COMMON_ENDPOINT_NGRAMS),
  };
}

/** More than a word of English: `auto` and `creative` are names too, and yet no value of a key that asks for a model is meant by them. */
const IN_PARTS = /[\d@_/-]/;

/** As few as hold all the words; in small letters. */
function ngramsOf(words: Iterable<string>, preferred: readonly string[]): readonly string[] {
  const ngrams = new Set<string>();
  const rest: string[] = [];
  for (const word of words) {
    const lower = word.toLowerCase();
    const ngram = preferred.find((known) => lower.includes(known));
    if (ngram) ngrams.add(ngram);
    else if (lower.length >= SHORTEST_NGRAM) rest.push(lower);
  }
  for (const word of rest) if (!holdsOne(word, ngrams)) ngrams.add(rarestNgram(word));
  return [...ngrams];
}

function holdsOne(name: string, ngrams: ReadonlySet<string>): boolean {
  for (let at = 0; at + NGRAM_LENGTH <= name.length; at++)
    if (ngrams.has(name.slice(at, at + NGRAM_LENGTH))) return true;
  return ngrams.has(name);
}

function rarestNgram(name: string): string {
  let best = name.slice(0, NGRAM_LENGTH);
  let bestWeight = Number.POSITIVE_INFINITY;
  for (let at = 0; at + NGRAM_LENGTH <= name.length; at++) {
    const ngram = name.slice(at, at + NGRAM_LENGTH);
    const weight = [...ngram].reduce((sum, char) => sum + weightOf(char), 0);
    if (weight < bestWeight) {
      best = ngram;
      bestWeight = weight;
    }
  }
  return best;
}

/** Weights of characters: the higher, the more often other text holds them. */
const COMMON = 'etaoinsrlcdumphgfbvyw';

/** Letters weigh by how common they are; digits and dots fill other text too; a hyphen between is rare in code. */
function weightOf(char: string): number {
  const rank = COMMON.indexOf(char);
  if (rank >= 0) return COMMON.length - rank;
  return /[\d.]/.test(char) ? 14 : char === '-' ? 6 : 3;
}
