/** Where the model can be deployed: regions by deployment type, fine-tuning and Assistants beside them. */
import type { Card } from '../card';
import type { Words } from '../words';
import { type Matrix, row, type Section } from './section';

export function regionsSection({ facts }: Card, { t, list }: Words): Section {
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
