import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../../scripts/grammar/tokenizer';
import { files } from './coloured';

/** What grows with the square of it takes hours, and the test does not come to an end. */
const LENGTH = 2_000_000;

const patterns: readonly string[] = JSON.parse(files['model-almanac.injection.tmLanguage.json'] ?? '').patterns.map(
  ({ match }: { readonly match: string }) => match,
);

describe('a line of 2 MB is read to its end', () => {
  it.each([
    ['prose', 'the quick brown fox jumps over the lazy dog '],
    ['hyphens', '-'],
    ['marks', 'a-b_c:d@e/f'],
    ['one long word', 'a'],
    ['beginnings of IDs', 'gpt-4o-mini-2024-07-1 '],
    ['IDs that go on', 'claude-3-5-sonnet-20241022-'],
    ['owners', 'openai/azure/models/'],
    ['colons', 'openai:gpt:'],
    ['keys of API versions', 'api-version '],
    ['dates', '2024-10-2 2024-10-21 '],
    ['resource types without a slash', `${'a'.repeat(60)}@2024-10-21 `],
  ])('when it is full of %s', async (_, part) => expect(await matchesOf(part)).toEqual([]), 60_000);

  it.each([
    ['gpt-4o-mini, ', 'gpt-4o-mini'],
    ['openai/claude-3-5-sonnet-20241022 ', 'claude-3-5-sonnet-20241022'],
    ['/accounts@2024-10-01 ', '2024-10-01'],
  ])(
    'when it is full of %s',
    async (part, match) => {
      const matches = await matchesOf(part);
      expect(matches.length).toBe(Math.floor(LENGTH / part.length));
      expect(new Set(matches)).toEqual(new Set([match]));
    },
    60_000,
  );
});

async function matchesOf(part: string): Promise<readonly string[]> {
  return matchesIn(patterns, part.repeat(LENGTH / part.length));
}
