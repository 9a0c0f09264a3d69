import { expect, it } from 'vitest';
import { checkData } from '../../../pipeline/commands/check';
import type { Source } from '../../../src/catalogue/schema';
import { type FakeEntry, fakeData, retires, stage } from './fake';

const source = (licence: string): Source => ({ document: 'made-up', checked: '2026-11-01', licence });
const sources = { list: source('models-dev'), article: source('third-party-note'), page: source('acme-docs') };
const problems = (facts: Partial<FakeEntry>): readonly string[] =>
  checkData(
    fakeData(
      [
        { platform: 'acme', id: 'm', ...facts },
        { platform: 'acme', id: 'n' },
      ],
      { sources },
    ),
    '2026-11-21',
  )
    .filter(({ row }) => row === 'acme m')
    .map(({ wrong }) => wrong);

const ending = stage('deprecated', retires('2027-01-01'));
const replaced = stage('deprecated', { replacementAsPublished: ['n'] });
const by = (...keys: readonly string[]) => ({
  sources: Object.fromEntries(keys.map((key) => [key, ['lifecycle']])),
});

it.each([
  ['a list', by('list')],
  ['an article', by('article')],
  ['both', by('list', 'article')],
])('a date that %s gave alone has to say so', (_who, vouched) => {
  expect(problems({ lifecycle: ending, ...vouched })).toEqual(['its date rests on lists and articles alone']);
  expect(problems({ lifecycle: ending, ...vouched, thirdPartyOnly: ['lifecycle.retires'] })).toEqual([]);
});

it('so has a replacement, by its basis', () => {
  expect(problems({ lifecycle: replaced, ...by('article') })).toEqual([
    'its replacement rests on lists and articles alone',
  ]);
  expect(problems({ lifecycle: { ...replaced, replacementBasis: 'third-party' }, ...by('article') })).toEqual([]);
});

it('what the vendor says needs no mark, whoever says it too', () => {
  expect(problems({ lifecycle: ending, ...by('page') })).toEqual([]);
  expect(problems({ lifecycle: ending, ...by('page', 'article') })).toEqual([]);
  expect(problems({ lifecycle: replaced, ...by('page', 'list') })).toEqual([]);
});
