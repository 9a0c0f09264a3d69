/** Facts that are one value: compared, and taken whole. */

import type { ModelEntry, ModelKind } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import type { Facts } from '../assertions';
import { type Handler, SILENT_SINCE } from './outcome';
import { verdictOf } from './source-rank';
import { lifeReadOn, sourceRankOf } from './standing';

interface Field<T> {
  readonly name: string;
  readonly claimed: (facts: Facts) => T | undefined;
  readonly has: (entry: ModelEntry) => T | undefined;
  readonly same: (has: T, claimed: T) => boolean;
  readonly put: (entry: ModelEntry, value: T, day: string) => ModelEntry;
  /** A newer source that leaves it out has taken it back. */
  readonly canBeTakenBack?: boolean;
  readonly speaksOf?: (entry: ModelEntry) => boolean;
  /** Whether it goes with the other facts of the entry. */
  readonly fits?: (entry: ModelEntry, claimed: T) => boolean;
  /** The day that the fact carries itself. */
  readonly day?: (entry: ModelEntry) => string | undefined;
}

function handlerOf<T>(field: Field<T>): Handler {
  return (entry, claim, { rank, table }) => {
    const says = field.claimed(claim.facts);
    if (says === undefined || field.speaksOf?.(entry) === false) return undefined;
    const had = field.has(entry);
    const silent = had === undefined && field.canBeTakenBack ? lifeReadOn(entry, rank, table) : undefined;
    if (silent !== undefined && lastDay(silent) > lastDay(claim.day))
      return { field: field.name, verdict: 'outdated', says: shown(says), why: SILENT_SINCE };
    if (field.fits?.(entry, says) === false)
      return { field: field.name, verdict: 'conflict', says: shown(says), why: 'more output than context' };
    const have = had === undefined ? undefined : sourceRankOf(entry, field.name, table, field.day?.(entry));
    const same = had !== undefined && field.same(had, says);
    const verdict = verdictOf(have, same, { rank, day: claim.day });
    const value = same ? had : says;
    const day = have && lastDay(have.day) > lastDay(claim.day) ? have.day : claim.day;
    const writes = verdict === 'set' || verdict === 'replaced' || (same && field.day !== undefined);
    return {
      field: field.name,
      verdict,
      ...(had !== undefined && { had: shown(had) }),
      ...(have && { hadDay: have.day }),
      says: shown(says),
      ...(writes && { entry: field.put(entry, value, day) }),
    };
  };
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const identical = <T>(a: T, b: T): boolean => a === b;
/** `2024-10` and `2024-10-01` do not contradict each other. */
const compatibleDays = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
const sameWords = (a: readonly string[], b: readonly string[]): boolean => {
  const fold = (words: readonly string[]): string => [...new Set(words.map(squash))].sort().join(' ');
  return fold(a) === fold(b);
};
const squash = (word: string): string => word.toLowerCase().replace(/[^a-z0-9.@]/g, '');

const plain = <K extends 'contextWindow' | 'maxInputTokens' | 'maxOutputTokens' | 'openWeights'>(name: K): Handler =>
  handlerOf<NonNullable<ModelEntry[K]>>({
    name,
    claimed: (facts) => facts[name] as NonNullable<ModelEntry[K]> | undefined,
    has: (entry) => entry[name] as NonNullable<ModelEntry[K]> | undefined,
    same: identical,
    put: (entry, value) => ({ ...entry, [name]: value }),
    speaksOf: (entry) => name === 'openWeights' || COUNTS_TOKENS.has(entry.kind),
    fits: ({ contextWindow = Number.POSITIVE_INFINITY, maxOutputTokens = 0 }, value) =>
      name === 'contextWindow'
        ? Number(value) >= maxOutputTokens
        : name !== 'maxOutputTokens' || Number(value) <= contextWindow,
  });

/** Elsewhere a "limit" may be seconds, vectors or letters. */
const COUNTS_TOKENS: ReadonlySet<ModelKind> = new Set(['text', 'code', 'audio', 'realtime', 'router']);

const lifecycleDay = (name: 'released' | 'deprecated'): Handler =>
  handlerOf<string>({
    name: `lifecycle.${name}`,
    claimed: (facts) => facts[name],
    has: (entry) => entry.lifecycle[name],
    same: compatibleDays,
    canBeTakenBack: name === 'deprecated',
    put: (entry, value) => ({ ...entry, lifecycle: { ...entry.lifecycle, [name]: value } }),
  });

export const SIMPLE_FIELDS: readonly Handler[] = [
  lifecycleDay('released'),
  lifecycleDay('deprecated'),
  handlerOf<readonly string[]>({
    name: 'lifecycle.replacementAsPublished',
    claimed: (facts) => facts.replacementAsPublished,
    has: (entry) => entry.lifecycle.replacementAsPublished,
    same: sameWords,
    canBeTakenBack: true,
    put: (entry, value) => ({ ...entry, lifecycle: { ...entry.lifecycle, replacementAsPublished: value } }),
  }),
  plain('contextWindow'),
  plain('maxInputTokens'),
  plain('maxOutputTokens'),
  plain('openWeights'),
  handlerOf<string>({
    name: 'knowledgeCutoff',
    claimed: (facts) => facts.knowledgeCutoff,
    has: (entry) => entry.knowledgeCutoff,
    same: compatibleDays,
    put: (entry, value) => ({ ...entry, knowledgeCutoff: value }),
  }),
  handlerOf<NonNullable<ModelEntry['modalities']>>({
    name: 'modalities',
    claimed: (facts) => facts.modalities,
    has: (entry) => entry.modalities,
    same: (a, b) => sameWords(a.input ?? [], b.input ?? []) && sameWords(a.output ?? [], b.output ?? []),
    put: (entry, value) => ({ ...entry, modalities: value }),
  }),
  handlerOf<Omit<NonNullable<ModelEntry['prices']>, 'checked'>>({
    name: 'prices',
    claimed: (facts) => facts.prices,
    has: (entry) => entry.prices,
    // Only figures that both have can contradict each other.
    same: (a, b) =>
      a.unit === b.unit &&
      (['input', 'output', 'cachedInput', 'cacheWrite'] as const).every(
        (figure) => a[figure] === undefined || b[figure] === undefined || a[figure] === b[figure],
      ),
    put: (entry, value, day) => ({ ...entry, prices: { ...value, checked: day } }),
    day: (entry) => entry.prices?.checked,
  }),
];
