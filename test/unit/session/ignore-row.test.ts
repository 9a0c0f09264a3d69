import { describe, expect, test } from 'vitest';
import { withIgnored } from '../../../src/session/ignore-row';

const ROW = {
  id: 'gpt-8-old',
  platform: 'openai',
  until: '2027-02-01',
  reason: 'The migration is planned for January.',
};

describe('a model that is left out with a reason', () => {
  test('makes the file where there is none', () => {
    const text = withIgnored(undefined, ROW) ?? '';
    expect(JSON.parse(text)).toEqual({ ignore: [ROW] });
    expect(text.endsWith('\n')).toBe(true);
  });

  test('stands behind the others, and leaves the rest as it is', () => {
    const before = '{\n    // ours\n    "deployments": { "chat": { "model": "gpt-9" } },\n    "ignore": ["gpt-7"]\n}\n';
    const after = withIgnored(before, ROW) ?? '';
    expect(
      after.startsWith('{\n    // ours\n    "deployments": { "chat": { "model": "gpt-9" } },\n    "ignore": ['),
    ).toBe(true);
    expect(JSON.parse(after.replace('// ours', ''))).toMatchObject({ ignore: ['gpt-7', ROW] });
  });

  test('takes the place of what was said of it before', () => {
    const before = JSON.stringify({ ignore: [{ id: 'gpt-8-old', platform: 'openai', reason: 'old' }, 'gpt-8-old'] });
    expect(JSON.parse(withIgnored(before, ROW) ?? '')).toEqual({ ignore: [ROW, 'gpt-8-old'] });
  });

  test('keeps the ends of lines', () => {
    const after = withIgnored('{\r\n  "platforms": {}\r\n}\r\n', ROW) ?? '';
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each(['[]', '{"ignore": {}}', '{"ignore": [', 'null'])('is not written over %s', (text) =>
    expect(withIgnored(text, ROW)).toBeUndefined(),
  );
});
