import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/by-locale';
import { loadCards } from '../../../src/messages/load-cards';
import { loadFindings } from '../../../src/messages/load-findings';

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
    const at = messagesFor(locale);
    expect(at.locale).toBe(spoken);
    expect((await loadFindings(locale)).findings).toBe(at.findings);
    expect((await loadCards(locale)).card).toBe(at.card);
  });
});

it('the package holds the file that the desktop loads for Japanese', () => {
  expect(readFileSync('.vscodeignore', 'utf8').split('\n')).toContain('!dist/parts/**');
});
