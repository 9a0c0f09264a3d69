/** Rows of the catalogue as they were on 2026-11-21, kept still: the cards of these tests do not move when facts do. */
import { readFileSync } from 'node:fs';
import { type Card, type CardRequest, cardOf } from '../../../src/card/card';
import { type Words, wordsFor } from '../../../src/card/words';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import type { Source } from '../../../src/catalogue/schema';
import { messagesFor } from '../../../src/messages/by-locale';
import { type FakeEntry, fakeCatalogue } from '../catalogue/fake';

interface Rows {
  readonly sources: Readonly<Record<string, Source>>;
  readonly entries: readonly FakeEntry[];
}

const rows = JSON.parse(readFileSync('test/fixtures/card/rows.json', 'utf8')) as Rows;

export const ROWS: Catalogue = fakeCatalogue(rows.entries, { sources: rows.sources });
export const TODAY = '2026-11-21';
export const ENGLISH: Words = wordsFor(messagesFor('en'));
export const JAPANESE: Words = wordsFor(messagesFor('ja'));

/** The card of `id` or `id@version` on a platform; of all versions of an Azure ID when none is given. */
export function rowCard(platform: string, reference: string, more: Partial<CardRequest> = {}): Card {
  const refs = ROWS.resolve(platform, reference).filter((ref) => ref.platform === platform);
  if (!refs.length) throw new Error(`no row ${platform} ${reference}`);
  return cardOf({ catalogue: ROWS, refs, asOf: TODAY, ...more });
}
