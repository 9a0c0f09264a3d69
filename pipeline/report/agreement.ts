/** On how many publishers the firm dates of a platform rest. Pure. */

import type { ModelEntry, Source } from '../../src/catalogue';
import { vouchesExactly } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { publisherOf, rankOf } from '../merge/standing';

export interface Agreement {
  /** Models with a firm date. */
  readonly dates: number;
  readonly several: number;
  readonly one: number;
  /** Of those with one publisher, where it is not the vendor. */
  readonly hearsay: number;
}

export function agreementOf({ sources, models }: PlatformFile): Agreement {
  const dated = models.filter(({ lifecycle }) => lifecycle.retires?.some(({ kind }) => kind === 'firm'));
  const vouchers = dated.map((entry) => vouchersOf(entry, sources));
  const alone = vouchers.filter((found) => publishersOf(found).size < 2);
  return {
    dates: dated.length,
    several: vouchers.length - alone.length,
    one: alone.length,
    hearsay: alone.filter((found) => found.every((source) => rankOf(source) !== 'vendor')).length,
  };
}

const vouchersOf = (entry: ModelEntry, table: PlatformFile['sources']): readonly Source[] =>
  Object.entries(entry.sources).flatMap(([key, fields]) =>
    vouchesExactly(fields, 'lifecycle.retires') ? (table[key] ?? []) : [],
  );

const publishersOf = (sources: readonly Source[]): ReadonlySet<string> => new Set(sources.map(publisherOf));
