/** Where the pages and files of the site are, from its root, with `/` between. A folder stands for its `index.html`. */

export const LOCALES = ['en', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

/** The page in a language: English is at the root. */
export const inLocale = (locale: Locale, page: string): string => (locale === 'en' ? page : `${locale}/${page}`);

/** `reference` is an ID, or `id@version` for one version of it. */
export const modelPage = (platform: string, reference: string): string => `models/${platform}/${safe(reference)}/`;
export const platformPage = (platform: string): string => `models/${platform}/`;
export const ENDS_NEXT = 'ends-next/';
export const CHANGES = 'changes/';
export const FOR_PROGRAMS = 'api/';

export const modelFile = (platform: string, id: string): string => `v1/models/${platform}/${safe(id)}.json`;
export const platformFile = (platform: string): string => `v1/models/${platform}.json`;
export const endOfLifeFile = (platform: string): string => `v1/end-of-life/${platform}.json`;
export const renovateFile = (platform: string, id: string): string => `v1/renovate/${platform}/${safe(id)}.json`;
export const calendarFile = (platform: string): string => `calendars/${platform}.ics`;
export const INDEX_FILE = 'v1/index.json';
export const SCHEMA_FILE = 'v1/schema.json';
export const FEED_FILE = 'changes.xml';
export const ALL_CALENDAR = 'calendars/all.ics';

/** The way from one page to another address, both from the root; what a link may hold. */
export function way(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${encodeURI(to).replace(/[?#]/g, encodeURIComponent)}` || './';
}

/** IDs hold slashes, which become folders; no part of one may lead elsewhere, or hide a file. */
function safe(id: string): string {
  return id
    .split('/')
    .map((part) => (/^\.*$/.test(part) ? `_${part.replaceAll('.', '_')}` : part.replace(/[\\\0]/g, '_')))
    .join('/');
}
