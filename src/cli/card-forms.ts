/** The cards that an ID stands for, each in all its forms. */
import {
  type ApiVersionCard,
  apiVersionCardOf,
  apiVersionJson,
  apiVersionMarkdown,
  apiVersionTerminal,
  type Card,
  cardJson,
  cardMarkdown,
  cardOf,
  cardTerminal,
  explain,
  explainText,
  type MarkdownOptions,
  type TerminalOptions,
} from '../card';
import type { Catalogue } from '../catalogue';
import { subjectsNamed } from '../session';
import { UsageError } from './host';

export interface CardForms {
  readonly title: string;
  json(): object;
  markdown(): string;
  text(): string;
  explained(): string;
  explanations(): readonly object[];
}

export interface Wanted {
  readonly id: string;
  /** For an API version its service. */
  readonly platform: string | undefined;
  readonly version: string | undefined;
  readonly asOf: string;
}

type FormOptions = Pick<MarkdownOptions, 'words' | 'links' | 'icons'> & Pick<TerminalOptions, 'paint'>;

/** None where nothing has that name. Throws a `UsageError` where the platform or the version does not have it. */
export function formsOf(wanted: Wanted, catalogue: Catalogue, options: FormOptions): readonly CardForms[] {
  const { asOf } = wanted;
  const named = subjectsNamed(wanted, catalogue);
  if ('not' in named) throw new UsageError(refusal(wanted, named.not, named.only.join(', ')));
  return named.subjects.map((subject) =>
    subject.kind === 'model'
      ? ofModel(cardOf({ ...subject.request, catalogue, asOf }), options)
      : ofApiVersion(apiVersionCardOf(catalogue, subject.version, asOf), options),
  );
}

function refusal({ id, platform, version }: Wanted, not: 'platform' | 'version' | 'service', only: string): string {
  if (not === 'platform') return `"${id}" is not known on ${platform}, only on ${only}`;
  if (not === 'version') return `"${id}" has no version ${version}, only ${only}`;
  return `"${id}" is no API version of ${platform}, only of ${only}`;
}

function ofModel(card: Card, options: FormOptions): CardForms {
  return {
    title: [card.platform, card.id, card.version].filter(Boolean).join(' '),
    json: () => cardJson(card),
    markdown: () => cardMarkdown(card, options),
    text: () => cardTerminal(card, options),
    explained: () => explainText(card, options.words),
    explanations: () => explain(card, options.words),
  };
}

/** Its sources vouch for all of it. */
function ofApiVersion(card: ApiVersionCard, options: FormOptions): CardForms {
  const sources = card.sources.map(({ checked, url, document, path }) =>
    [checked, url, document, path].filter(Boolean).join(' · '),
  );
  return {
    title: `${card.service} ${card.facts.version}`,
    json: () => apiVersionJson(card),
    markdown: () => apiVersionMarkdown(card, options),
    text: () => apiVersionTerminal(card, options),
    explained: () => sources.map((source) => `  ${source}\n`).join(''),
    explanations: () => [],
  };
}
