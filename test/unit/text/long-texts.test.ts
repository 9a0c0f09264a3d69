/** No stretch of a text is read at one go, however long it is: each of these has nothing in it at which a section could begin. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/text/languages';
import { readText, readTextInSteps } from '../../../src/text/read';
import { STRETCH } from '../../../src/text/steps';

const LENGTH = 20 * STRETCH;
const FEWEST_STEPS = 10;
const times = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
const cellOf = (source: string): string => JSON.stringify({ cells: [{ cell_type: 'code', source }] });
const textCellOf = (source: string): string => JSON.stringify({ cells: [{ cell_type: 'markdown', source }] });

const TEXTS: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a flow of YAML in one line', 'a.yaml', `a: [${times('{b: c-1, "d": e}, ')}]`],
  ['a flow that never closes', 'a.yaml', `a: ${times('[}')}`],
  ['commands in a block of YAML', 'a.yaml', `run: |\n${times('  call --b c-1\n')}`],
  ['JSON in a block of YAML', 'a.yaml', `a: |\n  [\n${times('  "b",\n')}`],
  ['words in a block of YAML', 'a.yaml', `a: >\n${times('  some words\n')}`],
  ['YAML of line ends', 'a.yaml', times('\n')],
  ['code in a fence', 'a.md', `\`\`\`py\n${times('a("b", c=1)\n')}`],
  ['front matter', 'a.md', `---\na: |\n${times('  b c\n')}---\n`],
  ['a script in a page', 'a.html', `<script>${times('a("b", c=1);\n')}</script>`],
  ['a tag that never closes', 'a.html', times(`<a b='c' d='>`)],
  ['a cell of code', 'a.ipynb', cellOf(times('a("b", c=1)\n'))],
  ['a cell of commands', 'a.ipynb', cellOf(times('!a --b c-1\n'))],
  ['a cell of prose', 'a.ipynb', textCellOf(times('Some `words`.\n'))],
  ['a notebook that is none', 'a.ipynb', times('a=/')],
];

const stepsOf = (path: string, text: string): number => {
  let steps = 1;
  for (const reading = readTextInSteps(text, languageOf(path)); !reading.next().done; ) steps++;
  return steps;
};

describe('a text that is one long piece', () => {
  it.each(TEXTS)('is read in steps: %s', (_what, path, text) => {
    expect(stepsOf(path, text)).toBeGreaterThanOrEqual(FEWEST_STEPS);
  });

  it.each([
    ['run: |\n', 'a.yaml', 'a.sh', '  call --model gpt-4o "b $C" # d\n'],
    ['```py\n', 'a.md', 'a.py', 'call(model="gpt-4o", b=f"c {d}") # e\n'],
    ['<script>\n', 'a.html', 'a.js', 'call({ model: "gpt-4o", b: [c, `d`] }); // e\n'],
  ])('is read as its own language reads it: %j in %s', (head, outer, inner, line) => {
    const body = line.repeat(Math.ceil((3 * STRETCH) / line.length));
    const found = (path: string, text: string, by: number) =>
      readText(text, languageOf(path))
        .regions.within(by, by + body.length)
        .filter(({ start }) => start >= by)
        .map(({ start, end, role, shape, place }) => ({ start: start - by, end: end - by, role, shape, ...place() }));
    const alone = found(inner, body, 0);
    expect(alone.length).toBeGreaterThan(100);
    expect(found(outer, `${head}${body}`, head.length)).toEqual(alone);
  });

  it('has all its attributes where a tag has many, and what stands behind too many is not lost', () => {
    const inPage = (attributes: number) => {
      const text = `<a ${'b="gpt-4o" '.repeat(attributes)}>c</a>`;
      return readText(text, languageOf('a.html')).regions.within(0, text.length);
    };
    expect(inPage(3_000).filter(({ role }) => role === 'code')).toHaveLength(3_000);
    const many = inPage(6_000);
    expect(many.filter(({ role }) => role === 'code')).toHaveLength(4_000);
    expect(many.at(-1)?.end).toBeGreaterThan(6_000 * 11);
  });
});
