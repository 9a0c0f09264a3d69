import { describe, expect, it } from 'vitest';
import { recognize, recognizeInSteps } from '../../../src/recognition/recognize';
import { check, checkInSteps } from '../../../src/rules/check';
import { STRETCH, type Steps } from '../../../src/text';
import { realCatalogue } from '../catalogue/real';

const CATALOGUE = realCatalogue();
const ASKED = { slots: true } as const;
const TODAY = { asOf: '2026-11-21' } as const;

function run<Result>(steps: Steps<Result>): { readonly result: Result; readonly count: number } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { result: value, count };
  }
}

const lines = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `ask("gpt-4-0613", model="acme-${at}-chat")\nc = AzureOpenAI(api_version="2023-03-15-preview")\n`,
  ).join('');

/** Lines that say nothing, and a piece with something to find, in the same format. */
const PIECES: readonly (readonly [path: string, line: string, piece: string])[] = [
  [
    'app.py',
    'total = count + 1\n',
    'client = AzureOpenAI(api_version="2023-03-15-preview")\nanswer = client.create(model="gpt-4-0613", other="acme-9-chat", kind=Model.GPT_4O)\n',
  ],
  [
    'app.ts',
    'total += 1;\n',
    'const text = `models gpt-4-0613`;\nask({ model: "o1", next: "claude-3-opus-20240229" });\n',
  ],
  ['a.yaml', 'count: 1\n', 'model:\n  name: gpt-4\n  format: OpenAI\n  version: "0613"\n'],
  ['a.md', 'Nothing here.\n', 'Ask `gpt-4-0613`:\n```py\nask(model="gpt-4-0613")\n```\n'],
  ['a.sh', 'count=1\n', 'curl "$URL/openai/deployments/x?api-version=2023-03-15-preview" --model gpt-4-0613\n'],
  ['a.env', 'COUNT=1\n', 'AZURE_OPENAI_API_VERSION=2023-03-15-preview\nMODEL=gpt-4-0613\n'],
];

describe('what stands where two steps meet', () => {
  const NEAR = 2_600;
  it.each(PIECES)('is found as anywhere else: %s', (path, line, piece) => {
    const at = (lines: number) => {
      const text = line.repeat(lines) + piece + line;
      const from = lines * line.length;
      const { mentions } = recognize({ path, text }, CATALOGUE, ASKED);
      return mentions.map(({ start, end, id, kind, platform, role, tier }) => [
        start - from,
        end - from,
        id,
        kind,
        platform,
        role,
        tier,
      ]);
    };
    const expected = at(Math.ceil(NEAR / line.length));
    expect(expected.length).toBeGreaterThan(0);
    const last = Math.floor(STRETCH / line.length);
    for (let lines = last - Math.ceil(piece.length / line.length) - 1; lines <= last + 1; lines++)
      expect([lines, at(lines)]).toEqual([lines, expected]);
  });
});

describe('a text that is read and judged in steps', () => {
  it('says what it says at once', () => {
    const input = { path: 'app.py', text: lines(40) };
    const { result } = run(recognizeInSteps(input, CATALOGUE, ASKED));
    const whole = recognize(input, CATALOGUE, ASKED);
    expect(result.mentions).toEqual(whole.mentions);
    expect(whole.mentions.length).toBe(80);
    expect(run(checkInSteps(result, CATALOGUE, TODAY)).result).toEqual(check(whole, CATALOGUE, TODAY));
  });

  it('is cut in the more steps the more is found in it', () => {
    const stepsFor = (count: number): number => {
      const { result, count: reading } = run(
        recognizeInSteps({ path: 'app.py', text: lines(count) }, CATALOGUE, ASKED),
      );
      return reading + run(checkInSteps(result, CATALOGUE, TODAY)).count;
    };
    expect(stepsFor(400)).toBeGreaterThan(4 * stepsFor(40));
  });

  it('is looked at only where it changed, in steps too', () => {
    const before = recognize({ path: 'app.py', text: lines(100) }, CATALOGUE, ASKED);
    const text = `${lines(50)}ask("gpt-4-0613")\n${lines(100).slice(lines(50).length)}`;
    const { result, count } = run(recognizeInSteps({ path: 'app.py', text }, CATALOGUE, ASKED, before));
    expect(result.mentions).toEqual(recognize({ path: 'app.py', text }, CATALOGUE, ASKED).mentions);
    expect(count).toBeLessThan(run(recognizeInSteps({ path: 'app.py', text }, CATALOGUE, ASKED)).count);
  });
});
