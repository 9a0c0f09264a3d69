/** Each fact of a card with everything that is known of where it comes from: what `--explain` prints. */
import type { Source } from '../catalogue';
import type { Card } from './card';
import { factLabel } from './fact-labels';
import { plain } from './markup/plain';
import { documentOf } from './source-phrases';
import type { Words } from './words';

export interface Explanation {
  /** A field, or `lifecycle.<field>`. */
  readonly fact: string;
  readonly label: string;
  /** The fact itself as JSON; absent where the versions of an ID differ in it. */
  readonly value?: string;
  readonly thirdPartyOnly: boolean;
  readonly sources: readonly Source[];
  /** What other sources, or the same one earlier, said of it. */
  readonly others: readonly { readonly value: string; readonly source: string; readonly day?: string }[];
}

export function explain(card: Card, words: Words): readonly Explanation[] {
  return card.sources.map(({ fact, sources, thirdPartyOnly }): Explanation => {
    const value = factValue(card, fact);
    return {
      fact,
      label: factLabel(fact, words),
      ...(value !== undefined && { value: short(value) }),
      thirdPartyOnly: thirdPartyOnly === true,
      sources,
      others: [...fromModelsApi(card, fact, value), ...fromHistory(card, fact, value)],
    };
  });
}

/** The explanations as text, one fact a paragraph, with a line feed at the end. */
export function explainText(card: Card, words: Words): string {
  const { t } = words;
  const paragraphs = explain(card, words).map(({ label, value, sources, others, thirdPartyOnly }) => [
    plain(
      t.facts.pair(label, value === undefined ? t.life.varies : readable(value, words)) +
        (thirdPartyOnly ? t.facts.inBrackets(t.facts.thirdParty) : ''),
    ),
    ...(sources.length ? sources.map(sourceLine) : [t.facts.noSource]).map(indented),
    ...others.map(({ value: other, source, day }) =>
      indented(
        t.facts.pair(
          t.headings.conflicts,
          t.facts.pair([source, day].filter(Boolean).join(' '), readable(other, words)),
        ),
      ),
    ),
  ]);
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const sourceLine = (source: Source): string =>
  [source.checked, source.url, documentOf(source)].filter((part) => part !== undefined).join(' · ');

/** A fact as somebody reads it; what was cut is left as it is. */
function readable(json: string, words: Words): string {
  try {
    return inWords(JSON.parse(json), words);
  } catch {
    return json;
  }
}

function inWords(value: unknown, words: Words): string {
  if (typeof value === 'number') return Number.isInteger(value) ? words.count(value) : String(value);
  if (typeof value === 'boolean') return value ? words.t.facts.yes : words.t.facts.no;
  if (Array.isArray(value)) return words.list(value.map((one) => inWords(one, words)));
  if (typeof value !== 'object' || value === null) return String(value);
  return words.list(Object.entries(value).map(([name, one]) => `${name} ${inWords(one, words)}`));
}

const indented = (line: string): string => `  ${plain(line)}`;

function factValue({ facts }: Card, fact: string): unknown {
  const inLife = /^lifecycle\.(.+)$/.exec(fact)?.[1];
  const holder: object = inLife === undefined ? facts : facts.lifecycle;
  return Object.entries(holder).find(([field]) => field === (inLife ?? fact))?.[1];
}

const LONGEST = 400;

/** Long lists (regions) are cut, and say so. */
function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length})` : text;
}

/** Fields that Azure's Models API has under the same name. */
const IN_MODELS_API: Readonly<Record<string, string>> = {
  'lifecycle.stage': 'stage',
  'lifecycle.retires': 'retires',
  'lifecycle.replacement': 'replacement',
  'lifecycle.autoUpgradeFrom': 'autoUpgradeFrom',
  'lifecycle.released': 'created',
};

/** Only where it says something else. */
function fromModelsApi({ facts }: Card, fact: string, value: unknown): Explanation['others'] {
  const api = facts.azureModelsApi;
  const field = IN_MODELS_API[fact];
  const other = api && field !== undefined ? api[field] : undefined;
  if (!api || other === undefined || JSON.stringify(value)?.includes(JSON.stringify(other))) return [];
  const day = api.checked;
  return [{ value: short(other), source: 'Azure Models API', ...(typeof day === 'string' && { day }) }];
}

/** What an earlier copy of a source said, where it was different. */
function fromHistory({ facts }: Card, fact: string, value: unknown): Explanation['others'] {
  const earlier = [
    ...(facts.history ?? []).map((entry) => ({ entry, other: entry[fact] })),
    ...(fact === 'prices' ? (facts.pricesHistory ?? []).map((entry) => ({ entry, other: figuresOf(entry) })) : []),
  ];
  return earlier
    .filter(({ other }) => other !== undefined && JSON.stringify(other) !== JSON.stringify(value))
    .map(({ entry, other }) => ({
      value: short(other),
      source: String(entry.source ?? ''),
      ...(typeof entry.asOf === 'string' && { day: entry.asOf }),
    }));
}

const figuresOf = ({ asOf: _asOf, source: _source, ...figures }: Readonly<Record<string, unknown>>): unknown => figures;
