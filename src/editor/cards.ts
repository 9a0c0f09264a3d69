/** The card of whatever is asked about, a model or an API version, in the editor's language; links lead to known pages only. */
import type { CardRequest, MarkdownOptions } from '../card';
import type { ApiVersion, Catalogue, EntryRef } from '../catalogue';
import { type Mention, unlistedOn } from '../recognition';
import type { CardArgument } from './command-arguments';
import type { CardCore } from './core-loader';

export type Subject =
  | { readonly kind: 'model'; readonly request: Omit<CardRequest, 'catalogue' | 'asOf'> }
  | { readonly kind: 'api-version'; readonly version: ApiVersion };

export interface EditorCard {
  readonly title: string;
  /** What is recommended instead, as `id` or `id@version`. */
  readonly replacement?: string;
  readonly argument: CardArgument;
  markdown(options: Pick<MarkdownOptions, 'command' | 'leadTimeDays'>): string;
  /** Each fact with where it comes from, as plain text. */
  explanation(): string;
}

export function makeCard(subject: Subject, core: CardCore, catalogue: Catalogue, asOf: string): EditorCard {
  const shared = { words: core.words, links: core.linksTo(catalogue.hosts) };
  if (subject.kind === 'api-version') {
    const card = core.apiVersionCardOf(catalogue, subject.version, asOf);
    const { service, version } = subject.version;
    return {
      title: `${card.serviceName} ${version}`,
      ...(card.newestGa !== undefined && { replacement: card.newestGa }),
      argument: { service, apiVersion: version },
      markdown: (options) => core.apiVersionMarkdown(card, { ...shared, ...options }),
      explanation: () => sourcesOf(subject.version),
    };
  }
  const { request } = subject;
  const own =
    core.isLayered(catalogue) && request.refs.some((ref) => catalogue.user.own(ref) ?? catalogue.user.override(ref));
  const card = core.cardOf({ ...request, catalogue, asOf, ...(own && { fromWorkspace: true }) });
  const { platform, id, version } = card;
  return {
    title: card.facts.name,
    ...(card.replacement && { replacement: card.replacement.reference }),
    argument: { platform, id, ...(version !== undefined && { version }) },
    markdown: (options) => core.cardMarkdown(card, { ...shared, ...options }),
    explanation: () => core.explainText(card, shared.words),
  };
}

/** The sources of an API version vouch for all of it. */
function sourcesOf({ service, version, sources }: ApiVersion): string {
  const lines = sources.map(({ checked, url, document, path, note }) =>
    [checked, url, document, path, note].filter((part) => part !== undefined).join(' · '),
  );
  return `${[`${service} ${version}`, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

/** What a mention is about; `undefined` where the catalogue has nothing on it. */
export function subjectOfMention(mention: Mention, catalogue: Catalogue): Subject | undefined {
  if (mention.kind === 'api-version') return apiVersion(mention.platform, mention.version ?? mention.text, catalogue);
  const own = mention.entries.length > 0;
  const refs = own ? mention.entries : ofFirst(mention.elsewhere);
  if (refs.length === 0) return undefined;
  const unlisted = unlistedOn(mention);
  const request = {
    refs,
    claims: own && mention.datesApply,
    ...(mention.circumstances && { circumstances: mention.circumstances }),
    ...(mention.platformReason && (own || unlisted) && { reason: mention.platformReason }),
    ...(unlisted && { unlistedOn: unlisted }),
  };
  return { kind: 'model', request };
}

export function subjectOfArgument(argument: CardArgument, catalogue: Catalogue): Subject | undefined {
  if ('service' in argument) return apiVersion(argument.service, argument.apiVersion, catalogue);
  const { platform, id, version } = argument;
  const named = catalogue.on(platform, id);
  const refs = version === undefined ? named : named.filter((ref) => ref.version === version);
  return refs.length > 0 ? { kind: 'model', request: { refs } } : undefined;
}

function apiVersion(service: string | undefined, text: string, catalogue: Catalogue): Subject | undefined {
  const version = service === undefined ? undefined : catalogue.apiVersions.find(service, text);
  return version && { kind: 'api-version', version };
}

/** The ID is known, but not on the platform that the place tells: the card of the first platform that has it. */
function ofFirst(refs: readonly EntryRef[]): readonly EntryRef[] {
  const [first] = refs;
  return refs.filter((ref) => ref.platform === first?.platform && ref.id === first?.id);
}

/** A link that runs one of our commands with one argument. */
export function commandUri(command: string, argument: Readonly<Record<string, unknown>>): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
