/** Which of several sources is shown for a fact: the vendor's page, then who reads it or codes it, an article last. */
import { firstDay } from './days';
import type { PlatformPages } from './reference-schema';
import type { Source } from './schema';

/** Licences of what vendors publish themselves; everything else is a tracker, a catalogue, a forum or public code. */
const VENDOR_LICENCE = /(-docs|-api|-sdk|-node|-announcement)$/;

export const isVendors = (source: Pick<Source, 'licence'>): boolean => VENDOR_LICENCE.test(source.licence);

/** Somebody's article, thread or code about what a vendor said. */
const HEARSAY: ReadonlySet<string> = new Set(['third-party-note', 'github-thread', 'public-code']);

export const isHearsay = ({ licence }: Pick<Source, 'licence'>): boolean => HEARSAY.has(licence);

/** Sorts: the vendor's own page on this platform first, then other pages, packages, and hearsay; of one weight the newest first. */
export function bySourceWeight(pages: PlatformPages): (a: Source, b: Source) => number {
  const hosts = new Set(Object.values(pages).flatMap((page) => hostOf(page) ?? []));
  const weight = (source: Source): number => {
    const { url, licence } = source;
    // What the user says himself stands before everything.
    if (url === undefined) return licence === 'none' ? -1 : 5;
    if (isHearsay(source)) return 4;
    const host = hostOf(url);
    if (host !== undefined && hosts.has(host)) return url === pages.lifecycle ? 0 : 1;
    return isVendors(source) && host !== REGISTRY ? 2 : 3;
  };
  return (a, b) => weight(a) - weight(b) || compare(firstDay(b.checked), firstDay(a.checked));
}

/** A package is read by programs: nobody checks a date there. */
const REGISTRY = 'www.npmjs.com';

const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
