/** Limits in tokens, and what the model can do. */
import type { Card } from '../card';
import { capabilityPhrases, modalityPhrase } from '../fact-phrases';
import { type Words, wordOf } from '../words';
import { callPhrases } from './call-contract';
import { ENDPOINTS } from './endpoints';
import { type Row, row, type Section } from './section';

export function limitsSection({ facts }: Card, { t, count }: Words): Section {
  const tokens = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : facts.tokenCountsRounded ? t.facts.about(count(value)) : count(value);
  const byDeployment = Object.entries(facts.contextWindowByDeployment ?? {});
  const rows: readonly (readonly Row[])[] = [
    row(t.labels.contextWindow, tokens(facts.contextWindow)),
    ...byDeployment.map(([type, value]) => row(`${t.labels.contextWindow}${t.facts.inBrackets(type)}`, tokens(value))),
    row(t.labels.maxInputTokens, tokens(facts.maxInputTokens)),
    row(t.labels.maxOutputTokens, tokens(facts.maxOutputTokens)),
    row(
      t.labels.embeddingDimensions,
      facts.embeddingDimensions === undefined ? undefined : count(facts.embeddingDimensions),
    ),
    row(
      t.labels.knowledgeCutoff,
      facts.knowledgeCutoffDate ?? facts.knowledgeCutoff,
      facts.knowledgeCutoffDoubtful && t.facts.doubtful,
    ),
  ];
  return { key: 'limits', title: t.headings.limits, rows: rows.flat() };
}

export function capabilitiesSection(card: Card, words: Words): Section {
  const { t, list } = words;
  const { facts } = card;
  const efforts = facts.reasoningEfforts;
  const temperature =
    facts.acceptsTemperature === undefined ? undefined : facts.acceptsTemperature ? t.facts.yes : t.facts.no;
  const rows: readonly (readonly Row[])[] = [
    row(t.labels.modalities, modalityPhrase(card, words)),
    row(t.labels.capabilities, list(capabilityPhrases(card, words))),
    row(t.labels.endpoints, facts.endpoints && list(facts.endpoints.map((word) => wordOf(ENDPOINTS, word)))),
    row(t.labels.temperature, temperature),
    row(t.labels.callContract, callPhrases(facts, words)),
    row(t.labels.reasoningEfforts, efforts && effortsText(efforts, words)),
    row(t.labels.promptCacheRetention, facts.promptCacheRetention),
    row(t.labels.serviceTiers, facts.serviceTiers && list(facts.serviceTiers)),
    row(t.labels.fineTuning, facts.fineTuningMethods && list(facts.fineTuningMethods)),
  ];
  return { key: 'capabilities', title: t.headings.capabilities, rows: rows.flat() };
}

function effortsText(
  { values, default: usual }: NonNullable<Card['facts']['reasoningEfforts']>,
  { t, list }: Words,
): string {
  const remark = usual === undefined ? '' : t.facts.inBrackets(t.facts.pair(wordOf(t.rates, 'default'), usual));
  return `${list(values)}${remark}`;
}
