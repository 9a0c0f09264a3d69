/** Models side by side as plain data: a row a fact that at least one of them has, and whether they differ in it. */
import type { Prices } from '../../catalogue';
import type { CardHeading } from '../../messages';
import { platformName } from '../../platforms';
import type { Card } from '../card';
import { modalityPhrase } from '../fact-phrases';
import { lifeClauses } from '../life-phrases';
import { callPhrases } from '../sections/call-contract';
import { ENDPOINTS } from '../sections/endpoints';
import { type Words, wordOf } from '../words';

export interface ComparedCell {
  /** Empty where it is not known. */
  readonly text: string;
  /** What weakens it: third parties only. */
  readonly remark?: string;
}

export interface ComparedRow {
  readonly group: CardHeading;
  readonly label: string;
  readonly cells: readonly ComparedCell[];
  /** The same row as numbers, where it is one of figures. */
  readonly figures?: readonly (number | undefined)[];
  /** Two known values are not the same. What is not known of one is no difference. */
  readonly differs: boolean;
}

/** The rows of one to four cards, in the order of the full card. */
export function comparedRows(cards: readonly Card[], words: Words): readonly ComparedRow[] {
  const { t, list, count, usd } = words;
  const marked = (card: Card, field: string): Pick<ComparedCell, 'remark'> =>
    card.facts.thirdPartyOnly?.includes(field) ? { remark: t.facts.thirdParty } : {};
  const texts = (
    group: CardHeading,
    label: string,
    read: (card: Card) => string | undefined,
    field = '',
  ): readonly ComparedRow[] =>
    rowOf(
      group,
      label,
      cards.map((card) => ({ text: read(card) ?? '', ...marked(card, field) })),
    );
  const numbers = (
    group: CardHeading,
    label: string,
    read: (card: Card) => number | undefined,
    show: (value: number) => string,
    field: string,
  ): readonly ComparedRow[] => {
    const figures = cards.map(read);
    const cells = cards.map((card, n) => ({ text: shown(figures[n], show), ...marked(card, field) }));
    return rowOf(group, label, cells).map((row) => ({ ...row, figures }));
  };
  const abilities = [...new Set(cards.flatMap(({ facts }) => facts.capabilities ?? []))];
  const units = [...new Set(cards.flatMap(({ facts }) => facts.prices?.unit ?? []))];
  const priced = [...new Set(cards.flatMap(({ facts }) => Object.keys(facts.prices ?? {})))].filter(isFigure);
  const scores = [...new Set(cards.flatMap(({ facts }) => Object.keys(facts.benchmarks ?? {})))];
  const types = [...new Set(cards.flatMap(({ facts }) => Object.keys(facts.regions ?? {})))];
  return [
    ...texts('about', t.labels.platform, ({ platform }) => platformName(platform)),
    ...texts('about', t.labels.vendor, ({ facts }) => facts.vendor, 'vendor'),
    ...texts('about', t.labels.kind, ({ facts }) => (facts.kindAssumed ? undefined : t.kinds[facts.kind])),
    ...texts('lifecycle', t.labels.state, (card) => lifeClauses(card, words).join(' · ')),
    ...texts('lifecycle', t.labels.released, ({ facts }) => facts.lifecycle.released, 'lifecycle.released'),
    ...texts('lifecycle', t.labels.replacement, ({ replacement }) => replacement?.reference),
    ...numbers('limits', t.labels.contextWindow, ({ facts }) => facts.contextWindow, count, 'contextWindow'),
    ...numbers('limits', t.labels.maxInputTokens, ({ facts }) => facts.maxInputTokens, count, 'maxInputTokens'),
    ...numbers('limits', t.labels.maxOutputTokens, ({ facts }) => facts.maxOutputTokens, count, 'maxOutputTokens'),
    ...numbers('limits', t.labels.embeddingDimensions, ({ facts }) => facts.embeddingDimensions, count, ''),
    ...texts('limits', t.labels.knowledgeCutoff, ({ facts }) => facts.knowledgeCutoff, 'knowledgeCutoff'),
    ...texts('capabilities', t.labels.modalities, (card) => modalityPhrase(card, words), 'modalities'),
    ...asked(texts('capabilities', t.labels.callContract, ({ facts }) => list(callPhrases(facts, words)))),
    ...texts('capabilities', t.labels.endpoints, ({ facts }) =>
      list((facts.endpoints ?? []).map((endpoint) => ENDPOINTS[endpoint] ?? endpoint)),
    ),
    ...asked(texts('capabilities', t.headings.apiVersions, (card) => list(versionsNeeded(card, cards, t)))),
    ...texts('capabilities', t.labels.reasoningEfforts, ({ facts }) => facts.reasoningEfforts?.values.join(', ')),
    ...abilities.flatMap((ability) =>
      texts('capabilities', wordOf(t.capabilities, ability), (card) => has(card, ability, t.facts), 'capabilities'),
    ),
    ...units.flatMap((unit) =>
      priced.flatMap((name) =>
        numbers('prices', priceLabel(name, unit, words), (card) => priceIn(card, name, unit), usd, 'prices'),
      ),
    ),
    ...texts('prices', t.labels.checked, ({ facts }) => facts.prices?.checked),
    ...types.flatMap((type) =>
      numbers('regions', type, ({ facts }) => regionsOf(facts.regions, type), count, 'regions'),
    ),
    ...scores.flatMap((name) =>
      numbers('benchmarks', name, ({ facts }) => facts.benchmarks?.[name], count, 'benchmarks'),
    ),
  ];
}

/** What one asks for and another does not is a difference, too. */
const asked = (rows: readonly ComparedRow[]): readonly ComparedRow[] =>
  rows.map((row) => ({ ...row, differs: new Set(row.cells.map(({ text }) => text)).size > 1 }));

/** Since which API version it can what not all of them can: `Responses ≥ 2025-03-01-preview`. */
const versionsNeeded = ({ apiFeatures }: Card, cards: readonly Card[], { apiVersion }: Words['t']): readonly string[] =>
  apiFeatures
    .filter(({ id }) => cards.some((other) => !other.apiFeatures.some((feature) => feature.id === id)))
    .flatMap(({ name, since }) => {
      const version = since.ga ?? since.preview;
      return version === undefined ? [] : [`${apiVersion.featureName(name)} ≥ ${version}`];
    });

/** None where nobody knows anything. */
function rowOf(group: CardHeading, label: string, cells: readonly ComparedCell[]): readonly ComparedRow[] {
  const known = cells.filter(({ text }) => text !== '');
  if (known.length === 0) return [];
  return [{ group, label, cells, differs: new Set(known.map(({ text }) => text)).size > 1 }];
}

const shown = (value: number | undefined, show: (value: number) => string): string =>
  value === undefined ? '' : show(value);

/** A list of abilities is never known to be whole: one that lacks a word is told as "not known", where it has a list at all. */
const has = ({ facts }: Card, ability: string, { yes }: Words['t']['facts']): string | undefined =>
  facts.capabilities?.includes(ability) ? yes : undefined;

const FIGURES: ReadonlySet<string> = new Set([
  'input',
  'output',
  'cachedInput',
  'cacheWrite',
  'batchInput',
  'batchOutput',
  'audioInput',
  'audioOutput',
  'imageInput',
  'imageOutput',
  'perMinute',
  'perSecond',
  'per1MCharacters',
]);
const isFigure = (name: string): boolean => FIGURES.has(name);

/** A price for an hour is no price for a token. */
function priceIn({ facts: { prices } }: Card, name: string, unit: Prices['unit']): number | undefined {
  const figure = prices?.unit === unit ? prices[name as keyof Prices] : undefined;
  return typeof figure === 'number' ? figure : undefined;
}

const priceLabel = (name: string, unit: string, { t }: Words): string =>
  `${wordOf(t.prices, name)}${t.facts.inBrackets(wordOf(t.priceUnits, unit))}`;

const regionsOf = (regions: Card['facts']['regions'], type: string): number | undefined =>
  Object.entries(regions ?? {}).find(([name]) => name === type)?.[1].length;
