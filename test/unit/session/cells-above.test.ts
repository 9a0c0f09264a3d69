import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientMatch } from '../../../src/recognition/platform/client-patterns';
import { matchesWithNames } from '../../../src/recognition/platform/client-variables';
import { recognize } from '../../../src/recognition/recognize';
import { NO_CELLS, withCell } from '../../../src/session/cells-above';
import { fakeCatalogue } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'openai', id: 'gpt-4o' },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06' },
  { platform: 'openrouter', id: 'gpt-4o' },
]);

const above = (cells: readonly string[]) =>
  cells.reduce((sofar, cell) => withCell(sofar, matchesWithNames(cell), cell.length), NO_CELLS);

/** The signs of all cells as of one text. */
function wholly(cells: readonly string[]): readonly ClientMatch[] {
  const end = cells.reduce((sum, cell) => sum + cell.length + 1, 0);
  let start = 0;
  return cells.flatMap((cell) => {
    const from = start - end;
    start += cell.length + 1;
    return matchesWithNames(cell).map((sign) => ({ ...sign, at: from + sign.at }));
  });
}

const CELLS = [
  'client = AzureOpenAI()',
  'client = OpenAI()',
  'other = OpenAI(base_url="http://localhost:1")',
  'other = AzureOpenAI()',
  'from openrouter import x',
  'OPENAI_API_KEY = 1',
  'import bedrock',
  'x = 1',
  '# '.padEnd(700, 'x'),
  '',
];
const CALLS = [
  'client.chat.completions.create(model="gpt-4o")',
  'other.chat.completions.create(model="gpt-4o")',
  'x = "gpt-4o"',
];

describe('the cells above one', () => {
  it('say what all of them together say', () => {
    const notebook = fc.array(fc.constantFrom(...CELLS), { maxLength: 30 });
    fc.assert(
      fc.property(notebook, fc.constantFrom(...CALLS), (cells, text) => {
        const told = (earlier: readonly ClientMatch[]) =>
          recognize({ path: 'cell', languageId: 'python', text }, CATALOGUE, { earlier }).mentions;
        expect(told(above(cells).matches())).toEqual(told(wholly(cells)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('stand where they stood in one text, as long as they are near', () => {
    const cells = ['client = AzureOpenAI()', '', 'import bedrock'];
    expect(above(cells).matches()).toEqual(wholly(cells));
  });

  it('are no more however many there are, but for the names of clients', () => {
    const size = (count: number, cell: (at: number) => string) =>
      above(Array.from({ length: count }, (_, at) => cell(at))).kept.length;
    const imports = () => 'from openai import AzureOpenAI\n'.padEnd(100, 'x');
    expect(size(500, imports)).toBe(size(100, imports));
    const names = (at: number) => `client${at} = AzureOpenAI()\n`.padEnd(100, 'x');
    expect(size(1000, names)).toBe(size(500, names));
    expect(size(150, names)).toBe(150);
  });

  it('are one list for all who ask', () => {
    const one = above(['client = AzureOpenAI()']);
    expect(one.matches()).toBe(one.matches());
    expect(withCell(NO_CELLS, [], 0).matches()).toEqual([]);
  });
});
