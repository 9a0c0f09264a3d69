import { describe, expect, it } from 'vitest';
import type { Rank } from '../../../pipeline/assertions';
import { type Verdict, verdictOf } from '../../../pipeline/merge/source-rank';

type Word = readonly [rank: Rank, day: string];
const weigh = (have: Word | undefined, same: boolean, claim: Word): Verdict =>
  verdictOf(have && { rank: have[0], day: have[1] }, same, { rank: claim[0], day: claim[1] });

describe('who is believed', () => {
  it('takes what was not known', () => expect(weigh(undefined, false, ['catalogue', '2020-01-01'])).toBe('set'));

  it.each<[string, Word, Word, Verdict]>([
    ['the vendor over a tracker, on the same day', ['tracker', '2026-10-01'], ['vendor', '2026-10-01'], 'replaced'],
    ['the vendor over a list, on a newer day', ['catalogue', '2026-10-01'], ['vendor', '2026-10-02'], 'replaced'],
    ['a newer day over an older one, of the same rank', ['vendor', '2026-10-01'], ['vendor', '2026-10-02'], 'replaced'],
    ['not two words of one rank and day', ['vendor', '2026-10-01'], ['vendor', '2026-10-01'], 'conflict'],
    [
      'not an older page of the vendor over a newer tracker',
      ['tracker', '2026-10-02'],
      ['vendor', '2026-10-01'],
      'conflict',
    ],
    ['not a tracker over a fresh page', ['vendor', '2026-10-01'], ['tracker', '2026-10-20'], 'conflict'],
    ['a tracker over a copy that is old by now', ['vendor', '2026-10-01'], ['tracker', '2026-11-01'], 'replaced'],
    ['never a list over the vendor', ['vendor', '2024-01-01'], ['catalogue', '2026-11-01'], 'conflict'],
    ['nothing that is older and weaker', ['vendor', '2026-10-01'], ['tracker', '2026-09-01'], 'outdated'],
    ['nothing that is older', ['tracker', '2026-10-01'], ['tracker', '2026-09-01'], 'outdated'],
    ['no list of the same day over a tracker', ['tracker', '2026-10-01'], ['catalogue', '2026-10-01'], 'outdated'],
  ])('another value: %s', (_, have, claim, verdict) => expect(weigh(have, false, claim)).toBe(verdict));

  it.each<[string, Word, Word, Verdict]>([
    ['a higher rank backs it', ['tracker', '2026-10-01'], ['vendor', '2026-09-01'], 'backed'],
    ['a newer day confirms it', ['vendor', '2026-10-01'], ['tracker', '2026-10-02'], 'confirmed'],
    ['an older day adds nothing', ['vendor', '2026-10-01'], ['vendor', '2026-09-01'], 'known'],
    ['a list adds nothing to the vendor', ['vendor', '2026-10-01'], ['catalogue', '2026-11-01'], 'known'],
  ])('the same value: %s', (_, have, claim, verdict) => expect(weigh(have, true, claim)).toBe(verdict));

  it('takes a month for its last day', () => {
    expect(weigh(['vendor', '2026-10'], false, ['vendor', '2026-10-30'])).toBe('outdated');
    expect(weigh(['vendor', '2026-10'], false, ['vendor', '2026-11-01'])).toBe('replaced');
  });
});
