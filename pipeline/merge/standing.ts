/** On whose word each fact of an entry rests: its sources, weighed by what they are. */

import type { ModelEntry, Source } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';
import { RANKS, type Rank } from '../assertions';
import type { SourceRank } from './source-rank';

/** Licence key of a source → what it is. A key that is not here counts as the vendor: it is not overruled unseen. */
const RANK_OF_LICENCE: Readonly<Record<string, Rank>> = {
  'models-dev': 'catalogue',
  litellm: 'catalogue',
  'pi-ai': 'catalogue',
  'vercel-ai': 'catalogue',
  'genai-prices': 'catalogue',
  'public-code': 'catalogue',
  modeldeprecations: 'tracker',
  'deprecations-rss': 'tracker',
  endoflife: 'tracker',
  'quora-tracker': 'tracker',
  'diff-insight': 'tracker',
  'github-thread': 'tracker',
  'third-party-note': 'tracker',
  seed: 'tracker',
};

/** A tracker's kept copy of a vendor's page is that page. */
export function rankOf(source: Source): Rank {
  if (source.path?.startsWith('snapshots/')) return 'vendor';
  return RANK_OF_LICENCE[source.licence] ?? 'vendor';
}

/** Who publishes a source: all documents under one licence key are one publisher's, and a copy of a vendor's page is the page. */
export const publisherOf = ({ licence, path }: Pick<Source, 'licence' | 'path'>): string =>
  path?.startsWith('snapshots/') ? 'page' : licence;

export type SourceTable = Readonly<Record<string, Source>>;

/** The keys of the sources that vouch for a field; `lifecycle` vouches for each of its fields. */
export function vouchersOf(entry: ModelEntry, field: string): readonly string[] {
  const root = field.split('.')[0] ?? field;
  return Object.entries(entry.sources).flatMap(([key, fields]) =>
    fields.includes(field) || fields.includes(root) ? [key] : [],
  );
}

/** The newest day on which a source of no lower rank spoke of the entry's life: what it left out then, it no longer says. */
export function lifeReadOn(entry: ModelEntry, rank: Rank, table: SourceTable): string | undefined {
  const days = Object.entries(entry.sources).flatMap(([key, fields]) => {
    const source = table[key];
    const speaks = fields.some(
      (field) => field === 'lifecycle' || (field.startsWith('lifecycle.') && field !== 'lifecycle.released'),
    );
    return source && speaks && RANKS.indexOf(rankOf(source)) >= RANKS.indexOf(rank) ? [source.checked] : [];
  });
  return days.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
}

/** The highest rank and the newest day among a field's sources; a day of the fact itself counts before theirs. */
export function sourceRankOf(entry: ModelEntry, field: string, table: SourceTable, ownDay?: string): SourceRank {
  const keys = vouchersOf(entry, field);
  const sources = (keys.length ? keys : Object.keys(entry.sources)).flatMap((key) => table[key] ?? []);
  const ranks = sources.map((source) => RANKS.indexOf(rankOf(source)));
  const days = sources.map((source) => source.checked).sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  // A fact that nobody vouches for by name is treated as the vendor's: a person decides.
  const rank = keys.length ? RANKS[Math.max(...ranks)] : 'vendor';
  return { rank: rank ?? 'vendor', day: ownDay ?? days.at(-1) ?? '0001' };
}
