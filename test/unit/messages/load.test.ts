import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/by-locale';
import { loadMessages } from '../../../src/messages/load';

describe('the language of the editor', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['JA', 'ja'],
    ['de', 'en'],
    ['', 'en'],
  ])('%s is spoken in %s, loaded or at hand', async (locale, spoken) => {
    expect((await loadMessages(locale)).locale).toBe(spoken);
    expect(messagesFor(locale)).toBe(await loadMessages(locale));
  });
});

it('the package holds the file that the desktop loads for Japanese', () => {
  expect(readFileSync('.vscodeignore', 'utf8').split('\n')).toContain('!dist/parts/**');
});
