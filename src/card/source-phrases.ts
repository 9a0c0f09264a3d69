/** How a source is named to a reader: the platform's own page by what it is about, any other by its host. */

import type { Source } from '../catalogue';
import { platformName } from '../platforms';
import type { Card } from './card';
import { isVendors } from './fact-sources';
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
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : source.document;
}

const PAGES = ['lifecycle', 'models', 'pricing', 'apiVersions'] as const;

/** The sources behind what the card claims first: the retirement, else the stage, else the limits. The one to show comes first. */
export function mainSource(card: Card): { readonly source: Source; readonly thirdPartyOnly: boolean } | undefined {
  for (const fact of [...DECIDING, ...card.sources.map((entry) => entry.fact)]) {
    const found = card.sources.find((entry) => entry.fact === fact);
    const source = found && bestOf(found.sources, dayOfClaim(card));
    if (found && source) return { source, thirdPartyOnly: found.thirdPartyOnly === true && !isVendors(source) };
  }
  return undefined;
}

function dayOfClaim({ life: { retirement, closed, earliest } }: Card): string | undefined {
  return (retirement ?? closed ?? earliest)?.checked;
}

/** The user's own file, which overrides the catalogue with a reason. */
const isUsers = ({ url, licence }: Pick<Source, 'url' | 'licence'>): boolean => url === undefined && licence === 'none';

/** What the user says himself; else one with a page that opens: read on the day that the date was taken, else the vendor's own, else the newest. */
function bestOf(sources: readonly Source[], day: string | undefined): Source | undefined {
  const own = sources.find(isUsers);
  if (own) return own;
  const open = sources.filter((source) => source.url !== undefined);
  const onDay = open.filter((source) => source.checked === day);
  return onDay.find(isVendors) ?? onDay[0] ?? open.find(isVendors) ?? open[0] ?? sources[0];
}

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
