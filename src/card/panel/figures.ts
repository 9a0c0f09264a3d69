/** The figures of the first screen: what most readers open the card for. */
import type { PanelMessages } from '../../messages';
import type { Card } from '../card';
import { modalityPhrase } from '../fact-phrases';
import type { Words } from '../words';

export interface Figure {
  readonly value: string;
  readonly label: string;
}

export function figuresOf(card: Card, words: Words, { figures: say }: PanelMessages): readonly Figure[] {
  const { facts, life, datesApply } = card;
  const { count } = words;
  const tokens = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : facts.tokenCountsRounded ? words.t.facts.about(count(value)) : count(value);
  const days = datesApply && life.retirement && !life.varies ? life.daysLeft : undefined;
  const knowledge = facts.knowledgeCutoffDoubtful ? undefined : facts.knowledgeCutoff;
  const dimensions = facts.embeddingDimensions;
  return [
    ...figure(days === undefined ? undefined : count(Math.abs(days)), (days ?? 0) < 0 ? say.daysAgo : say.daysLeft),
    ...figure(tokens(facts.contextWindow ?? facts.maxInputTokens), say.context),
    ...figure(tokens(facts.maxOutputTokens), say.output),
    ...figure(dimensions === undefined ? undefined : count(dimensions), say.dimensions),
    ...figure(priceOf(card, words), say.price),
    ...figure(knowledge, say.knowledge),
    ...figure(modalityPhrase(card, words), say.modalities),
  ];
}

const figure = (value: string | undefined, label: string): readonly Figure[] =>
  value === undefined ? [] : [{ value, label }];

function priceOf({ facts: { prices } }: Card, { usd }: Words): string | undefined {
  if (prices?.unit !== 'usd/1M tokens') return undefined;
  const figures = [prices.input, prices.output].filter((amount) => amount !== undefined);
  return figures.length > 0 ? figures.map(usd).join(' / ') : undefined;
}
