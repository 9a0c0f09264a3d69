import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition';
import { check, isMention, mentionOf } from '../../../src/rules';
import { fakeCatalogue } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  {
    platform: 'openai',
    id: 'gpt-8-old',
    lifecycle: { stage: 'retired', retires: [{ date: '2026-01-02', kind: 'firm', checked: '2026-11-01' }] },
  },
]);

const findings = (text: string) => {
  const document = recognize({ path: 'a.py', text }, CATALOGUE);
  return check(document, CATALOGUE, { asOf: '2026-11-29' }).map((finding) => ({ finding, document }));
};

describe('the target of a finding', () => {
  it('is the mention itself where it is about one', () => {
    const [found] = findings("client.responses.create(model='gpt-8-old')\n");
    expect(found && mentionOf(found.finding)).toBe(found?.document.mentions[0]);
    expect(found?.finding.target).toBe(found?.document.mentions[0]);
  });

  it('is a span, and no mention, where a rule speaks of another place', () => {
    const text = '# model-almanac-ignore-next-line no-such-rule\nx = 1\n';
    const [found] = findings(text);
    expect(found?.finding.rule).toBe('invalid-suppression');
    expect(found && mentionOf(found.finding)).toBeUndefined();
    const { start = 0, end = 0, ...rest } = found?.finding.target ?? {};
    expect(rest).toEqual({ text: text.slice(start, end), role: 'comment', tier: 'default' });
    expect(found && isMention(found.finding.target)).toBe(false);
    expect(found?.document.mentions).toEqual([]);
  });
});
