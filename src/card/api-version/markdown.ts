/** The hover of an API version: which one, may I keep it, what it brought, what needs another. */
import { capped } from '../fact-phrases';
import { actionLinks, checked, type MarkdownOptions } from '../markdown';
import { code, DOT, joinMarkdown, link, Markdown, md, paragraphs } from '../markup/markdown-text';
import type { Words } from '../words';
import type { ApiVersionCard } from './card';
import { API_ICONS } from './icons';
import { apiLifeClauses, neededPhrase, supersededClauses } from './phrases';

export function apiVersionMarkdown(card: ApiVersionCard, options: MarkdownOptions): string {
  const { words } = options;
  const { t } = words;
  const [stage = '', ...others] = apiLifeClauses(card, words);
  const replaceable = card.newestGa !== undefined;
  // Nobody adds a feature to a version that is gone.
  const missing =
    card.stage === 'retired'
      ? []
      : card.needsNewer.map(({ name, since }) => neededPhrase({ name, since: since.slice(0, 1) }, words));
  const blocks = [
    [
      title(card, options),
      joinMarkdown([md`**${stage}**`, ...others], DOT),
      joinMarkdown([joinMarkdown(supersededClauses(card, words), DOT), actionLinks(options, replaceable)], ' \u2003'),
    ],
    [
      featureLine(t.apiVersion.brought, card.brought.map(t.apiVersion.featureName), MOST_FEATURES, words),
      featureLine(t.apiVersion.needsNewer, missing, MOST_FEATURES, words),
    ],
    [sourceLine(card, options)],
  ];
  return paragraphs(blocks).text;
}

/** A hover is no list of features: the card has them all. */
const MOST_FEATURES = 3;

function title({ stage, facts, serviceName }: ApiVersionCard, { words, icons = true }: MarkdownOptions): Markdown {
  const { apiVersion } = words.t;
  const icon = icons ? new Markdown(`$(${API_ICONS[stage]}) `) : md``;
  return md`${icon}${code(facts.version)} · ${apiVersion.title(serviceName)} · ${apiVersion.planes[facts.plane]}`;
}

function featureLine(label: string, features: readonly string[], limit: number, words: Words): Markdown {
  if (!features.length) return md``;
  return md`${words.t.facts.pair(label, capped(features, limit, words).join(DOT))}`;
}

/** The newest source as it is named, and the vendor's page where one is known. */
function sourceLine({ sources, page, serviceName }: ApiVersionCard, { words, links }: MarkdownOptions): Markdown {
  const { t } = words;
  const [newest] = sources;
  const name = `${serviceName} ${t.pages.apiVersions}`;
  const document =
    newest &&
    md`${t.facts.pair(t.apiVersion.newestDocument, '')}${checked(link(shortName(newest.document), newest.url, links), newest.checked, words)}`;
  return joinMarkdown([...(page === undefined ? [] : [link(name, page, links)]), ...(document ? [document] : [])], DOT);
}

/** A repository without the commit. */
const shortName = (document: string): string => document.replace(/@[0-9a-f]{7,40}\b/, '');
