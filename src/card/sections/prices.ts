/** All prices: a row a figure, a column a way of buying. */
import type { Prices } from '../../catalogue';
import type { Card } from '../card';
import { type Words, wordOf } from '../words';
import { type Cell, cell, row, type Section, type Table } from './section';

type Figures = Readonly<Record<string, unknown>>;

/** Fields of `Prices` that are no figures. */
const WORDS: ReadonlySet<string> = new Set([
  'unit',
  'deployment',
  'dataZone',
  'regional',
  'longContext',
  'thresholdInputTokens',
  'sourceFigure',
  'note',
  'checked',
  'perSecondByResolution',
]);

export function pricesSection({ facts: { prices, thirdPartyOnly } }: Card, words: Words): Section {
  const { t } = words;
  if (!prices) return { key: 'prices', title: t.headings.prices };
  const inSource = Object.entries(prices.sourceFigure ?? {}).map(([name, value]) =>
    row(wordOf(t.prices, name), words.usd(value)),
  );
  return {
    key: 'prices',
    title: t.headings.prices,
    lines: thirdPartyOnly?.includes('prices') ? [t.facts.thirdParty] : [],
    rows: [inSource.flat(), row(t.labels.notes, prices.note)].flat(),
    tables: [table(prices, words)],
  };
}

function table(prices: Prices, words: Words): Table {
  const { t } = words;
  const columns = columnsOf(prices, words).filter(({ figures }) => figures);
  const names = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures ?? {})))].filter(
    (name) => !WORDS.has(name),
  );
  const value = (figure: unknown): string => (typeof figure === 'number' ? words.usd(figure) : '');
  const byResolution = Object.entries(prices.perSecondByResolution ?? {}).map(
    ([resolution, figure]): readonly Cell[] => [cell(resolution), cell(words.usd(figure))],
  );
  return {
    caption: t.facts.checked(t.facts.priceTable(wordOf(t.priceUnits, prices.unit)), prices.checked),
    look: 'figures',
    columns: [t.labels.prices, ...columns.map(({ name }) => name)],
    rows: [
      ...names.map((name): readonly Cell[] => [
        cell(wordOf(t.prices, name)),
        ...columns.map(({ figures }) => cell(value(figures?.[name]))),
      ]),
      ...byResolution,
    ],
  };
}

function columnsOf(
  { deployment, dataZone, regional, longContext, ...base }: Prices,
  { t, count }: Words,
): readonly { readonly name: string; readonly figures: Figures | undefined }[] {
  const above =
    longContext && `${t.prices.longContext}${t.facts.inBrackets(`> ${count(longContext.thresholdInputTokens)}`)}`;
  return [
    { name: deployment ?? wordOf(t.prices, 'base'), figures: base },
    { name: wordOf(t.prices, 'dataZone'), figures: dataZone },
    { name: wordOf(t.prices, 'regional'), figures: regional },
    { name: above ?? '', figures: longContext },
  ];
}
