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
} from '../card';
import type { Catalogue, EntryRef } from '../catalogue';
import { readId } from '../recognition';
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

type FormOptions = Pick<MarkdownOptions, 'words' | 'links' | 'icons'>;

/** None where nothing has that name. Throws a `UsageError` where the platform or the version does not have it. */
export function formsOf(wanted: Wanted, catalogue: Catalogue, options: FormOptions): readonly CardForms[] {
  const models = modelsNamed(wanted, catalogue);
  if (models.length)
    return models.map((ref) => ofModel(cardOf({ catalogue, refs: [ref], asOf: wanted.asOf }), options));
  return apiVersionsNamed(wanted, catalogue).map((card) => ofApiVersion(card, options));
}

function modelsNamed({ id, platform, version }: Wanted, catalogue: Catalogue): readonly EntryRef[] {
  const named = [...new Set(readId(id, catalogue)?.named.map(({ ref }) => ref) ?? [])];
  if (!named.length) return [];
  const there = named.filter((ref) => platform === undefined || ref.platform === platform);
  if (!there.length) throw new UsageError(`"${id}" is not known on ${platform}, only on ${listOf(named, 'platform')}`);
  const chosen = there.filter((ref) => version === undefined || ref.version === version);
  if (!chosen.length) throw new UsageError(`"${id}" has no version ${version}, only ${listOf(there, 'version')}`);
  return chosen;
}

function apiVersionsNamed({ id, platform, asOf }: Wanted, catalogue: Catalogue): readonly ApiVersionCard[] {
  const { apiVersions } = catalogue;
  const services = apiVersions.servicesWith(id);
  const there = services.filter((service) => platform === undefined || service === platform);
  if (services.length && !there.length)
    throw new UsageError(`"${id}" is no API version of ${platform}, only of ${services.join(', ')}`);
  return there.flatMap((service) => {
    const version = apiVersions.find(service, id);
    return version ? [apiVersionCardOf(catalogue, version, asOf)] : [];
  });
}

function listOf(refs: readonly EntryRef[], field: 'platform' | 'version'): string {
  return [...new Set(refs.map((ref) => ref[field] ?? 'one without a name'))].join(', ');
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
