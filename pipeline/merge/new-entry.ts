/** An entry for an ID that the catalogue does not know, or why there is none. */

import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { ownPlatform } from '../../src/platforms';
import type { Assertion } from '../assertions';
import removed from '../removed.json';
import { isPlainWord } from './naming';
import type { Reader } from './reader';
import { vendorOf } from './vendors';

/** May change once kin of it have become entries. */
export const NO_KIN = 'the vendor cannot be told from its kin';

/** The entry holds the ID alone: the claim's facts are weighed after. A text says why nothing was made. */
export function newEntry(
  claim: Assertion,
  reader: Pick<Reader, 'adds' | 'rank'>,
  file: PlatformFile,
  all: readonly PlatformFile[],
): ModelEntry | string {
  if (!reader.adds) return 'this upstream confirms only';
  if (!/^\S+$/.test(claim.id)) return 'not an ID: it holds spaces';
  if (wasTakenOut(claim)) return 'a person took it out: see removed.json';
  if (isPlainWord(claim.id)) return 'an ordinary word: a person decides';
  const grave = reader.rank === 'catalogue' ? retiredOn(claim, all) : undefined;
  if (grave !== undefined) return `retired on ${grave}: a list alone does not say that it lives here`;
  if (claim.onlyIfUnlisted && isListed(claim.id, all))
    return 'known from another platform, of which this one passes it on';
  const vendor = claim.vendor ?? vendorOf(claim.id, file, all) ?? (claim.mayLackVendor && 'unknown');
  if (vendor === undefined) return NO_KIN;
  return {
    id: claim.id,
    ...(claim.version !== undefined && { version: claim.version }),
    vendor,
    name: claim.name ?? claim.id,
    kind: claim.kind ?? 'text',
    ...(claim.kind === undefined && { kindAssumed: true }),
    lifecycle: {},
    sources: {},
  };
}

/** A feed goes on to name what a person found to be no ID. */
function wasTakenOut({ platform, id, version }: Assertion): boolean {
  return removed.some(
    (row: { readonly platform: string; readonly id: string; readonly version?: string; readonly name?: string }) =>
      row.platform === platform && row.id === id && row.version === version && row.name === undefined,
  );
}

const isListed = (id: string, all: readonly PlatformFile[]): boolean =>
  all.some(({ models }) =>
    models.some((entry) =>
      [entry.id, ...(entry.aliases ?? []), ...(entry.otherSpellings ?? [])].some(
        (name) => name.toLowerCase() === id.toLowerCase(),
      ),
    ),
  );

/**
 * Lists keep dead IDs for years; without a date of its own such an entry would hide the date that is known.
 * Between two hosts, where neither is the maker, the end on one says nothing of the other. */
function retiredOn(claim: Assertion, all: readonly PlatformFile[]): string | undefined {
  const name = claim.id.toLowerCase();
  const isMakers = (vendor: string, platform: string): boolean =>
    [platform, claim.platform].includes(ownPlatform(vendor) ?? '');
  return all.find(({ platform, models }) =>
    models.some(
      (entry) =>
        entry.lifecycle.stage === 'retired' && entry.id.toLowerCase() === name && isMakers(entry.vendor, platform),
    ),
  )?.platform;
}
