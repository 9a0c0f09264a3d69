/** How a source is named to a reader: the platform's own page by what it is about, any other by its host. */

import { isVendors, type Source } from '../catalogue';
import { platformName } from '../platforms';
import type { Card } from './card';
import type { Words } from './words';

/** `Azure OpenAI retirement page`, `github.com`, or the document's name where no page opens. */
export function sourceName(
  source: Pick<Source, 'url' | 'document' | 'note' | 'licence'>,
  { platform, pages }: Pick<Card, 'platform' | 'pages'>,
  { t }: Words,
): string {
  const { url } = source;
  if (isUsers(source) && source.note !== undefined) return `${source.document}${t.facts.inBrackets(source.note)}`;
  if (url === undefined) return source.document;
  const about = PAGES.find((page) => pages[page] === url);
  if (about) return `${platformName(platform)} ${t.pages[about]}`;
  return URL.canParse(url) ? siteName(new URL(url)) : source.document;
}

/** A host of many is named with whose page it is: `openai/openai-node on GitHub`. */
function siteName({ hostname, pathname }: URL): string {
  const repository = hostname === 'github.com' ? /^\/([^/]+\/[^/]+)/.exec(pathname)?.[1] : undefined;
  return repository === undefined ? hostname.replace(/^www\./, '') : `github.com/${repository}`;
}

/** The very text that was read: the document, the place in it, a remark. Seven digits of a commit are enough to find it. */
export function documentOf({ document, path, note }: Pick<Source, 'document' | 'path' | 'note'>): string {
  const brief = document.replace(/@([0-9a-f]{7})[0-9a-f]{33}\b/g, '@$1');
  return [brief, path, note].filter((part) => part !== undefined).join(' · ');
}

const PAGES = ['lifecycle', 'models', 'pricing', 'apiVersions'] as const;

/** The sources behind what the card claims first: the retirement, else the stage, else the limits. The one to show comes first. */
export function mainSource(card: Card): { readonly source: Source; readonly thirdPartyOnly: boolean } | undefined {
  for (const fact of [...DECIDING, ...card.sources.map((entry) => entry.fact)]) {
    const found = card.sources.find((entry) => entry.fact === fact);
    const source = found?.thirdPartyOnly
      ? (found.sources.find((one) => !isVendors(one)) ?? found.sources[0])
      : found?.sources[0];
    if (found && source) return { source, thirdPartyOnly: found.thirdPartyOnly === true && !isVendors(source) };
  }
  return undefined;
}

/** The user's own file, which overrides the catalogue with a reason. */
const isUsers = ({ url, licence }: Pick<Source, 'url' | 'licence'>): boolean => url === undefined && licence === 'none';

const DECIDING: readonly string[] = [
  'lifecycle.retires',
  'lifecycle.stage',
  'lifecycle.deprecated',
  'lifecycle.released',
  'contextWindow',
  'capabilities',
  'prices',
  'name',
];
