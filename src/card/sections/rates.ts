/** Rate limits by tier and deployment type, and provisioned throughput. */
import type { Card } from '../card';
import { sentenceCase, type Words, wordOf } from '../words';
import { cell, type Row, row, type Section, type Table } from './section';

type Json = Readonly<Record<string, unknown>>;

/** Not limits but words about them. */
const WORDS: ReadonlySet<string> = new Set(['checked', 'history']);

export function ratesSection({ facts }: Card, words: Words): Section {
  const { rateLimits = {}, provisioned = {}, throughputTokensPerSecond: speed } = facts;
  const { t, count } = words;
  const figures = Object.entries(provisioned).filter(([name]) => !WORDS.has(name));
  const throughput: readonly (readonly Row[])[] = figures.map(([name, value]) =>
    row(wordOf(t.provisioned, name), typeof value === 'number' ? count(value) : value),
  );
  const table = limitsTable(rateLimits, words);
  return {
    key: 'rates',
    title: t.headings.rates,
    rows: [
      row(t.labels.throughput, speed === undefined ? undefined : t.facts.tokensPerSecond(count(speed))),
      ...throughput,
      throughput.length ? row(t.labels.checked, dayOf(provisioned)) : [],
    ].flat(),
    tables: table.rows.length ? [table] : [],
  };
}

function limitsTable(limits: Json, words: Words): Table {
  const { t, count } = words;
  const lines = Object.entries(limits)
    .filter(([tier]) => !WORDS.has(tier))
    .flatMap(([tier, value]) => (isJson(value) ? byType(tierName(tier, words), value) : []));
  const checked = dayOf(limits);
  const metrics = [...new Set(lines.flatMap(({ figures }) => Object.keys(figures)))];
  return {
    caption: checked === undefined ? t.labels.rateLimits : t.facts.checked(t.labels.rateLimits, checked),
    look: 'figures',
    columns: [sentenceCase(wordOf(t.rates, 'tier')), ...metrics.map((metric) => wordOf(t.rates, metric))],
    rows: lines.map(({ name, figures }) => [
      cell(name),
      ...metrics.map((metric) => cell(typeof figures[metric] === 'number' ? count(figures[metric]) : '')),
    ]),
  };
}

/** A tier holds its figures, or figures by deployment type. */
function byType(tier: string, value: Json): readonly { readonly name: string; readonly figures: Json }[] {
  const types = Object.entries(value).filter((entry): entry is [string, Json] => isJson(entry[1]));
  const own = Object.fromEntries(Object.entries(value).filter(([, figure]) => typeof figure === 'number'));
  return [
    ...(Object.keys(own).length ? [{ name: tier, figures: own }] : []),
    ...types.map(([type, figures]) => ({ name: `${tier} · ${type}`, figures })),
  ];
}

/** `tier1` → `tier 1` */
function tierName(tier: string, { t }: Words): string {
  const number = /^tier(\d+)$/.exec(tier)?.[1];
  return number === undefined ? wordOf(t.rates, tier) : `${wordOf(t.rates, 'tier')} ${number}`;
}

const dayOf = ({ checked }: Json): string | undefined => (typeof checked === 'string' ? checked : undefined);

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
