import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contributes } from '../../../package.json';
import { INITIAL, type Injection, loadGrammar } from '../text/tokenizer';

const [grammar] = contributes.grammars;
const OWN = 'model-almanac';

function injection(): Injection {
  if (!grammar) throw new Error('package.json names no grammar');
  return { ...grammar, text: readFileSync(grammar.path, 'utf8') };
}

/** `[text, its own scope]` for each part of a line that the grammar gives one. */
async function coloured(language: string, line: string): Promise<readonly (readonly [string, string])[]> {
  const { tokens } = (await loadGrammar(language, [injection()])).tokenizeLine(line, INITIAL);
  return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const scope = scopes.at(-1) ?? '';
    return scope.endsWith(`.${OWN}`)
      ? [[line.slice(startIndex, endIndex), scope.slice(0, -OWN.length - 1)] as const]
      : [];
  });
}

it.each([
  ['python', '# model-almanac-ignore'],
  ['typescript', '// model-almanac-ignore'],
  ['yaml', '  # model-almanac-ignore'],
  ['html', '<!-- model-almanac-ignore -->'],
  ['sql', '-- model-almanac-ignore'],
])('%s: a directive stands out of its comment', async (language, line) => {
  expect(await coloured(language, line)).toEqual([['model-almanac-ignore', 'keyword.other.directive']]);
});

it('so do the rules and the day behind it, and the reason does not', async () => {
  expect(
    await coloured('python', '# model-almanac-ignore-next-line retired-model, policy until=2027-01-31 -- pinned'),
  ).toEqual([
    ['model-almanac-ignore-next-line', 'keyword.other.directive'],
    ['retired-model', 'variable.parameter.rule'],
    ['policy', 'variable.parameter.rule'],
    ['until', 'keyword.other.until'],
    ['=', 'keyword.operator.assignment'],
    ['2027-01-31', 'constant.numeric.date'],
  ]);
});

it('a comment ends where the language ends it', async () => {
  expect(await coloured('typescript', '/* model-almanac-ignore-file */ const policy = 1;')).toEqual([
    ['model-almanac-ignore-file', 'keyword.other.directive'],
  ]);
});

it.each([
  ['python', 'x = "model-almanac-ignore"'],
  ['python', 'model_almanac_ignore = 1  # nothing of ours'],
  ['typescript', '// model-almanac-ignored'],
  ['typescript', '// my-model-almanac-ignore'],
])('%s: %j has none', async (language, line) => {
  expect(await coloured(language, line)).toEqual([]);
});

it('is a file that is packaged', () => {
  expect(existsSync(grammar?.path ?? '')).toBe(true);
  expect(readFileSync('.vscodeignore', 'utf8')).toContain('!syntaxes/**');
});
