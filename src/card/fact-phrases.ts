/** The facts of a model as short phrases for a line; an unknown fact is no phrase. */
import { lastDay, narrowness, type Prices, type Retirement } from '../catalogue';
import type { Card } from './card';
import { factLabel } from './fact-labels';
import { sentenceCase, type Words, wordOf } from './words';

/** Context, limits, dimensions, cutoff: `128,000 context`, `16,384 output`, `knowledge to 2023-10`. */
export function limitPhrases({ facts }: Card, { t, count }: Words): readonly string[] {
  const { contextWindow, maxInputTokens, maxOutputTokens, embeddingDimensions, knowledgeCutoff } = facts;
  const tokens = (value: number): string => (facts.tokenCountsRounded ? t.facts.about(count(value)) : count(value));
  return [
    ...(contextWindow === undefined ? [] : [t.facts.context(tokens(contextWindow))]),
    ...(maxInputTokens === undefined || maxInputTokens === contextWindow
      ? []
      : [t.facts.input(tokens(maxInputTokens))]),
    ...(maxOutputTokens === undefined ? [] : [t.facts.output(tokens(maxOutputTokens))]),
    ...(embeddingDimensions === undefined ? [] : [t.facts.dimensions(count(embeddingDimensions))]),
    ...(knowledgeCutoff === undefined || facts.knowledgeCutoffDoubtful ? [] : [t.facts.knowledgeTo(knowledgeCutoff)]),
  ];
}

/** `$0.15 / $0.60 per 1M tokens`, or the one figure that there is; with the deployment type where others cost more. */
export function pricePhrase({ facts: { prices } }: Card, words: Words): string | undefined {
  const figures = prices && mainFigures(prices);
  if (!prices || !figures?.length) return undefined;
  const { t, usd } = words;
  const amount = t.facts.price(figures.map(usd).join(' / '), wordOf(t.priceUnits, prices.unit));
  const narrow = prices.deployment !== undefined && (prices.dataZone ?? prices.regional) !== undefined;
  return narrow ? `${amount}${t.facts.inBrackets(prices.deployment)}` : amount;
}

function mainFigures(prices: Prices): readonly number[] {
  const pair = [prices.input, prices.output].filter((figure) => figure !== undefined);
  if (pair.length) return pair;
  const one = prices.perMinute ?? prices.perSecond ?? prices.per1MCharacters;
  return one === undefined ? Object.values(prices.perSecondByResolution ?? {}).slice(0, 1) : [one];
}

/** `text, image → text` */
export function modalityPhrase({ facts: { modalities } }: Card, { t, list }: Words): string | undefined {
  const named = (words: readonly string[] = []): string => list(words.map((word) => wordOf(t.modalities, word)));
  const input = named(modalities?.input);
  const output = named(modalities?.output);
  if (!output) return input || undefined;
  return `${input} → ${output}`.trimStart();
}

/** What people choose a model by comes first. */
const FIRST: readonly string[] = [
  'reasoning',
  'tool-calling',
  'structured-outputs',
  'fine-tuning',
  'prompt-caching',
  'web-search',
  'computer-use',
  'batch',
];

/** Capabilities, the weightiest first, in words. */
export function capabilityPhrases({ facts: { capabilities = [] } }: Card, { t }: Words): readonly string[] {
  const rank = (word: string): number => (FIRST.includes(word) ? FIRST.indexOf(word) : FIRST.length);
  return [...capabilities].sort((a, b) => rank(a) - rank(b)).map((word) => wordOf(t.capabilities, word));
}

/** What Box and others say beside the figures: `standard`, `Microsoft Azure`, `85.4 tokens/s`. */
export function offerPhrases({ facts }: Card, { t, count }: Words): readonly string[] {
  const { tier, access, providerOnCard, throughputTokensPerSecond } = facts;
  return [
    ...(tier === undefined ? [] : [t.facts.pair(t.labels.tier, wordOf(t.tiers, tier))]),
    ...(providerOnCard === undefined ? [] : [providerOnCard]),
    ...(access === undefined ? [] : [wordOf(t.access, access)]),
    ...(throughputTokensPerSecond === undefined ? [] : [t.facts.tokensPerSecond(count(throughputTokensPerSecond))]),
  ];
}

/** `Standard 7 regions`, `GlobalStandard 25`: one a deployment type, the unit only once. */
export function regionPhrases(card: Card, { t, count }: Words): readonly string[] {
  const ended = new Set<string>(endedTypes(card).flatMap(({ scope }) => scope?.deploymentTypes ?? []));
  return Object.entries(card.facts.regions ?? {})
    .filter(([type]) => !ended.has(type))
    .map(([type, names], n) =>
      n === 0 ? t.facts.regions(type, count(names.length)) : `${type} ${count(names.length)}`,
    );
}

/** Dates of deployment types that have ended everywhere: lists of regions often go on naming them. */
export function endedTypes({ facts, asOf, datesApply }: Card): readonly Retirement[] {
  return (facts.lifecycle.retires ?? []).filter(
    ({ scope, kind, date }) =>
      datesApply && kind === 'firm' && lastDay(date) < asOf && scope?.deploymentTypes && narrowness(scope) === 1,
  );
}

/** Which facts depend on the version, where the card stands for several: `depends on the version: Max output tokens, …`. */
export function varyingPhrase({ variesIn }: Card, words: Words): string | undefined {
  const facts = variesIn.filter((field) => !field.startsWith('lifecycle.'));
  const labels = [...new Set(facts.map((field) => factLabel(field, words)))];
  if (!labels.length) return undefined;
  return sentenceCase(words.t.facts.dependsOnVersion(words.list(capped(labels, 3, words))));
}

/** At most `limit` phrases, and how many there are more. */
export function capped(phrases: readonly string[], limit: number, { t }: Words): readonly string[] {
  if (phrases.length <= limit) return phrases;
  return [...phrases.slice(0, limit), t.facts.more(phrases.length - limit)];
}
