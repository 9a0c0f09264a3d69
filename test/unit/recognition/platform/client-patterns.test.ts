import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_PATTERNS } from '../../../../src/platforms';
import { AHEAD, clientMatchesIn } from '../../../../src/recognition/platform/client-patterns';

/** fast-check makes texts that match an expression, if it looks neither around nor at the ends of words. */
const plainly = (pattern: string): RegExp => new RegExp(`^(?:${withoutLooks(pattern).replaceAll('\\b', '')})$`);

function withoutLooks(pattern: string): string {
  const start = pattern.search(/\(\?<?[!=]/);
  if (start < 0) return pattern;
  let depth = 0;
  let end = start;
  do {
    if (pattern[end] === '\\') end++;
    else if (pattern[end] === '(') depth++;
    else if (pattern[end] === ')') depth--;
    end++;
  } while (depth > 0);
  return pattern.slice(0, start) + withoutLooks(pattern.slice(end));
}

describe('the signs of platforms', () => {
  it.each(CLIENT_PATTERNS)(
    'of $platform all hold one of their hints, and not far from their beginning',
    ({ hints, pattern }) => {
      fc.assert(
        fc.property(fc.stringMatching(plainly(pattern)), (sign) => {
          const places = hints.map((piece) => sign.toLowerCase().indexOf(piece)).filter((at) => at >= 0);
          expect(Math.min(...places)).toBeLessThanOrEqual(AHEAD);
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each([
    [
      "client = AzureOpenAI(azure_endpoint='https://a.openai.azure.com')",
      ['AzureOpenAI', 'azure_endpoint', 'openai.azure.com'],
    ],
    ["llm = OpenAI(base_url='https://models.example.org/v1')", ['OpenAI', 'base_url']],
    ['apiBase: http://localhost:11434', ['apiBase', '11434']],
    ['a converter that iterates over base classes together with their generic sentences', []],
    ['https://github.com/openapi/cognition', []],
    ['client = AsyncTogether(api_key=key); chat = together(key)', ['AsyncTogether', 'together']],
    ['putTogether(process.env.CISCO_API_KEY)', []],
    ['llm:\n  provider: azure\n  models:\n', ['provider']],
    ['llm = { provider: azureOf(key) }\n', []],
    ['co = connect(os.environ["CO_API_KEY"])', ['CO_API_KEY']],
  ])('in %j', (text, told) => {
    expect(clientMatchesIn(text).map((sign) => sign.text.split(/\W/, 1)[0])).toEqual(
      told.map((one) => one.split('.')[0]),
    );
  });

  it('are found where they stand, in long texts too', () => {
    const text = `${'x'.repeat(1_000)} bedrock ${'y '.repeat(1_000)} new OpenAI(`;
    expect(clientMatchesIn(text).map(({ platform, at }) => [platform, at])).toEqual([
      ['aws-bedrock', text.indexOf('bedrock')],
      ['openai', text.indexOf('new OpenAI(')],
    ]);
  });
});
