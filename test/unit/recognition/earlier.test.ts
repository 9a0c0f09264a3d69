import { describe, expect, it } from 'vitest';
import { matchesWithNames } from '../../../src/recognition/platform/client-variables';
import { recognize } from '../../../src/recognition/recognize';
import { fakeCatalogue } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'openai', id: 'gpt-4o' },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06' },
]);

/** What goes before, as a text that ends where the other begins. */
const signsOf = (text: string) => matchesWithNames(text).map((sign) => ({ ...sign, at: sign.at - text.length - 1 }));

const platformAfter = (earlier: string, text: string): string | undefined =>
  recognize({ path: 'cell', languageId: 'python', text }, CATALOGUE, { earlier: signsOf(earlier) }).mentions[0]
    ?.platform;

const CALL = 'client.chat.completions.create(model="gpt-4o")';

describe('what goes before a text', () => {
  it.each([
    ['an import', 'from openai import AzureOpenAI', CALL, 'azure-openai'],
    ['a client by its name', 'client = AzureOpenAI()\nother = OpenAI()', CALL, 'azure-openai'],
    ['another client by its name', 'other = AzureOpenAI()\nclient = OpenAI()', CALL, 'openai'],
    [
      'the address in a client’s call',
      'client = OpenAI(base_url="https://x.openai.azure.com/openai/v1")',
      CALL,
      'azure-openai',
    ],
    ['nothing', '', CALL, 'openai'],
    ['a client, but the text has one of its own', 'client = AzureOpenAI()', `client = OpenAI()\n${CALL}`, 'openai'],
  ])('speaks for its platform: %s', (_name, earlier, text, expected) => {
    expect(platformAfter(earlier, text)).toBe(expected);
  });

  it('claims nothing below a foreign host', () => {
    const earlier = signsOf('client = OpenAI(base_url="http://localhost:8080")');
    const { mentions } = recognize({ path: 'cell', languageId: 'python', text: CALL }, CATALOGUE, { earlier });
    expect(mentions).toMatchObject([{ datesApply: false }]);
  });

  it('is not taken for the text’s own when that is read again', () => {
    const input = { path: 'cell', languageId: 'python', text: CALL };
    const first = recognize(input, CATALOGUE, { earlier: signsOf('client = AzureOpenAI()') });
    expect(first.mentions[0]?.platform).toBe('azure-openai');
    expect(recognize(input, CATALOGUE, {}, first).mentions[0]?.platform).toBe('openai');
  });
});
