/** Which entry of a platform a claim speaks of, and whether an unknown ID may become one. */
import type { ModelEntry } from '../../src/catalogue';
import type { Assertion } from '../assertions';

export type Target =
  | { readonly kind: 'entry'; readonly index: number }
  /** Named by an alias: listed, but what is said of the alias is not said of the snapshot. */
  | { readonly kind: 'alias'; readonly index: number }
  /** Several versions, and the claim does not tell which. */
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown' };

export interface NameIndex {
  readonly find: (claim: Pick<Assertion, 'id' | 'version'>) => Target;
  readonly add: (entry: ModelEntry, index: number) => void;
}

interface Names {
  readonly index: number;
  readonly version?: string;
  readonly alias: boolean;
}

/** Case-blind, since no two IDs of a platform differ by case only. */
export function indexNames(models: readonly ModelEntry[]): NameIndex {
  const byName = new Map<string, Names[]>();
  const put = (text: string, names: Names): void => {
    const key = text.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), names]);
  };
  const add = (entry: ModelEntry, index: number): void => {
    const common = { index, ...(entry.version !== undefined && { version: entry.version }) };
    for (const name of [entry.id, ...(entry.otherSpellings ?? [])]) put(name, { ...common, alias: false });
    for (const name of entry.aliases ?? []) put(name, { ...common, alias: true });
  };
  models.forEach(add);

  const find = ({ id, version }: Pick<Assertion, 'id' | 'version'>): Target => {
    const found = byName.get(id.toLowerCase()) ?? [];
    const named = found.filter((names) => !names.alias);
    const pool = named.length ? named : found;
    const [only] = pool;
    if (!only) return { kind: 'unknown' };
    const exact = version === undefined ? undefined : pool.find((names) => names.version === version);
    const hit =
      exact ?? (pool.length === 1 && (version === undefined || only.version === undefined) ? only : undefined);
    if (hit) return { kind: hit.alias ? 'alias' : 'entry', index: hit.index };
    return version === undefined ? { kind: 'several' } : { kind: 'unknown' };
  };
  return { find, add };
}

/** A word of a language is no ID that may be looked for everywhere: no digit and no sign in it, or very short. */
export function isPlainWord(id: string): boolean {
  return id.length < 4 || !/[\d/:@.-]/.test(id);
}
