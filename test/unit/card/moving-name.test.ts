import { expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { aboutSection } from '../../../src/card/sections/about';
import { type FakeEntry, fakeCatalogue, stage } from '../catalogue/fake';
import { ENGLISH, JAPANESE, TODAY } from './rows';

const rowsOf = (entry: Partial<FakeEntry>, words = ENGLISH) => {
  const catalogue = fakeCatalogue([{ platform: 'mistral', id: 'pluto-latest', ...entry }]);
  const card = cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY });
  return aboutSection(card, words).rows?.filter(({ label }) => label === words.t.labels.defaultSnapshot);
};

it('says which model a name that moves stands for, and when that was read', () => {
  expect(rowsOf({ defaultSnapshot: 'pluto-2604', sources: { fake: ['defaultSnapshot'] } })).toEqual([
    expect.objectContaining({ value: 'pluto-2604 (2026-11-01)' }),
  ]);
});

it('says so where only third parties told it', () => {
  const told = {
    defaultSnapshot: 'pluto-2604',
    thirdPartyOnly: ['defaultSnapshot'],
    sources: { fake: ['defaultSnapshot'] },
  };
  expect(rowsOf(told)?.[0]?.remark).toBe(ENGLISH.t.facts.thirdParty);
});

it('says that no source names the model, in English and Japanese', () => {
  expect(rowsOf({})?.[0]?.value).toBe(ENGLISH.t.facts.targetUnknown);
  expect(rowsOf({}, JAPANESE)?.[0]?.value).toBe(JAPANESE.t.facts.targetUnknown);
});

it.each<[string, Partial<FakeEntry>]>([
  ['an ID that does not move', { id: 'pluto-2604' }],
  ['a name in which the word stands elsewhere', { id: 'latest-pluto' }],
  ['a name that is gone', { lifecycle: stage('retired') }],
])('says nothing of %s', (_what, entry) => {
  expect(rowsOf(entry)).toEqual([]);
});
