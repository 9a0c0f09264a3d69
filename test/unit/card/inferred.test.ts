import { expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { cardTerminal } from '../../../src/card/terminal';
import { type FakeEntry, fakeCatalogue, retires, stage } from '../catalogue/fake';
import { ENGLISH, TODAY } from './rows';

const textOf = (entry: Partial<FakeEntry>): string => {
  const catalogue = fakeCatalogue([{ platform: 'openai', id: 'pluto-1', ...entry }]);
  return cardTerminal(cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY }), { words: ENGLISH });
};
const gone = (more: object) =>
  stage('retired', { stageBasis: 'derived', stageChecked: '2026-09-01', released: '2025-01-01', ...more });

it("a stage that follows from the vendor's date is not called inferred: the date stands for itself", () => {
  const text = textOf({ lifecycle: gone(retires('2026-08-01')) });
  expect(text).not.toMatch(/inferred/i);
  expect(text).toContain('2026-08-01');
});

it.each([
  ['without a date', gone({})],
  ['with a floor alone', gone({ retires: [{ date: '2026-08-01', kind: 'earliest', checked: '2026-07-01' }] })],
])('a stage %s is', (_what, lifecycle) => {
  expect(textOf({ lifecycle })).toMatch(/inferred/i);
});

it('a deprecation that nobody stated is, beside a date', () => {
  const lifecycle = { ...gone(retires('2027-01-01')), stage: 'deprecated' as const };
  expect(textOf({ lifecycle })).toMatch(/inferred/i);
});
