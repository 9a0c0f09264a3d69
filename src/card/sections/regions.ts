/** Where the model can be deployed: regions by deployment type, fine-tuning and Assistants beside them. */
import type { Card } from '../card';
import { endedTypes } from '../fact-phrases';
import { endText, scopeText } from '../life-phrases';
import type { Words } from '../words';
import { type Matrix, row, type Section } from './section';

export function regionsSection(card: Card, words: Words): Section {
  const { facts } = card;
  const { t, list } = words;
  const { fineTuningRegions, assistantsRegions, regionsUnspecified } = facts;
  const columns: Matrix['columns'] = [
    ...Object.entries(facts.regions ?? {}),
    [`${t.labels.fineTuning}${t.facts.inBrackets('Standard')}`, fineTuningRegions?.regional],
    [`${t.labels.fineTuning}${t.facts.inBrackets('Global')}`, fineTuningRegions?.global],
    ['Assistants', assistantsRegions],
  ].flatMap(([name, regions]) => (regions?.length ? [{ name: String(name), has: new Set(regions) }] : []));
  const rows = [...new Set(columns.flatMap(({ has }) => [...has]))].sort();
  return {
    key: 'regions',
    title: t.headings.regions,
    lines: endedLines(card, words),
    rows: [
      row(
        `${t.labels.regionsUnspecified} (Standard)`,
        regionsUnspecified?.standard && list(regionsUnspecified.standard),
      ),
      row(
        `${t.labels.regionsUnspecified} (Provisioned)`,
        regionsUnspecified?.provisioned && list(regionsUnspecified.provisioned),
      ),
      rows.length || regionsUnspecified ? row(t.labels.checked, facts.regionsChecked) : [],
    ].flat(),
    matrix: { caption: t.headings.regions, corner: t.labels.region, columns, rows },
  };
}

/** Lists of regions often go on naming a deployment type that has ended everywhere. */
function endedLines(card: Card, words: Words): readonly string[] {
  const dates = endedTypes(card).filter(({ scope }) =>
    scope?.deploymentTypes?.some((type) => card.facts.regions?.[type]),
  );
  return dates.map((date) => words.t.facts.pair(scopeText(date.scope, words), endText(date, card.asOf, words)));
}
