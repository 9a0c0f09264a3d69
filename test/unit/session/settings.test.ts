import { describe, expect, test } from 'vitest';
import { DEFAULTS, readSettings } from '../../../src/session/settings';

const RULES = ['retired-model', 'preview-model'];
const read = (written: Readonly<Record<string, unknown>>) => readSettings((key) => written[key], RULES);

describe('settings', () => {
  test('nothing written: the defaults, and nothing to tell', async () => {
    const settings = await read({});
    expect(settings.get('leadTimeDays')).toBe(90);
    expect(settings.get('hover.enabled')).toBe(true);
    expect(settings.rules).toEqual({});
    expect(settings.problems).toEqual([]);
  });

  test('what is written holds', async () => {
    const settings = await read({ leadTimeDays: 30, ignoredIds: ['gpt-4'], rules: { 'retired-model': 'hint' } });
    expect(settings.get('leadTimeDays')).toBe(30);
    expect(settings.get('ignoredIds')).toEqual(['gpt-4']);
    expect(settings.rules).toEqual({ 'retired-model': 'hint' });
    expect(settings.problems).toEqual([]);
  });

  test.each([
    ['leadTimeDays', 'soon'],
    ['leadTimeDays', -1],
    ['leadTimeDays', Number.NaN],
    ['hover.enabled', 'yes'],
    ['completion.retired', 'first'],
    ['ignoredIds', 'gpt-4'],
    ['ignoredIds', [3]],
    ['fixtures.globs', { a: 1 }],
    ['limits.fileSize', 0],
  ])('%s: %j becomes the default and is told', async (key, value) => {
    const settings = await read({ [key]: value });
    expect(settings.get(key as 'leadTimeDays')).toEqual(DEFAULTS[key]);
    expect(settings.problems.map((problem) => problem.key)).toEqual([key]);
  });

  test('one wrong rule leaves the others alone', async () => {
    const settings = await read({
      rules: { 'retired-model': 'off', 'preview-model': 'loud', 'no-such-rule': 'error' },
    });
    expect(settings.rules).toEqual({ 'retired-model': 'off' });
    expect(settings.problems.map(({ key }) => key)).toEqual(['rules.preview-model', 'rules.no-such-rule']);
  });

  test('rules that are no object are told', async () => {
    expect((await read({ rules: 'off' })).problems).toHaveLength(1);
    expect((await read({ rules: ['off'] })).problems).toHaveLength(1);
  });

  test('a long value is told short', async () => {
    expect((await read({ leadTimeDays: 'x'.repeat(5_000) })).problems[0]?.value.length).toBeLessThan(80);
  });
});
