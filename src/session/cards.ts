/** Cards of whatever is asked about, in a language; links lead to known pages only. Loaded with the first card. */
import {
  apiVersionCardOf,
  apiVersionMarkdown,
  cardMarkdown,
  cardOf,
  explainText,
  linksTo,
  type MarkdownOptions,
  type Words,
  wordsFor,
} from '../card';
import { type ApiVersion, type Catalogue, isFromWorkspace } from '../catalogue';
import { loadCards } from '../messages';
import type { CardName, Subject } from './subjects';

export interface PlaceCard {
  readonly title: string;
  /** What is recommended instead, as `id` or `id@version`. */
  readonly replacement?: string;
  readonly name: CardName;
  markdown(options: Pick<MarkdownOptions, 'command' | 'leadTimeDays' | 'icons'>): string;
  /** Each fact with where it comes from, as plain text. */
  explanation(): string;
}

/** What every card of a day is made with. */
export interface CardContext {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly words: Words;
}

/** The words of a language, and its numbers. */
export const loadWords = async (language: string): Promise<Words> => wordsFor(await loadCards(language), language);

export function makeCard(subject: Subject, { catalogue, asOf, words }: CardContext): PlaceCard {
  const shared = { words, links: linksTo(catalogue.hosts) };
  if (subject.kind === 'api-version') {
    const card = apiVersionCardOf(catalogue, subject.version, asOf);
    const { service, version } = subject.version;
    return {
      title: `${card.serviceName} ${version}`,
      ...(card.newestGa !== undefined && { replacement: card.newestGa }),
      name: { service, apiVersion: version },
      markdown: (options) => apiVersionMarkdown(card, { ...shared, ...options }),
      explanation: () => sourcesOf(subject.version),
    };
  }
  const { request } = subject;
  const own = isFromWorkspace(request.refs, catalogue);
  const card = cardOf({ ...request, catalogue, asOf, ...(own && { fromWorkspace: true }) });
  const { platform, id, version } = card;
  return {
    title: card.facts.name,
    ...(card.replacement && { replacement: card.replacement.reference }),
    name: { platform, id, ...(version !== undefined && { version }) },
    markdown: (options) => cardMarkdown(card, { ...shared, ...options }),
    explanation: () => explainText(card, words),
  };
}

/** The sources of an API version vouch for all of it. */
function sourcesOf({ service, version, sources }: ApiVersion): string {
  const lines = sources.map(({ checked, url, document, path, note }) =>
    [checked, url, document, path, note].filter((part) => part !== undefined).join(' · '),
  );
  return `${[`${service} ${version}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}
