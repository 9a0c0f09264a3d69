/**
 * The strings and comments of each language, three times: as the words of a sample say (`inString`, `inComment`, `inCode`), as the lexer reads
 * them, and as the grammar of the editor does. Samples stand in `test/fixtures/languages`, named by the language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../../src/text/languages';
import { tokenize } from '../../../src/text/lexer';
import { COMMENT, NUMBER, PART, STRING, tokenAt } from '../../../src/text/tokens';
import { regionsOf } from './shown';
import { INITIAL, type Injection, loadGrammar } from './tokenizer';

const FOLDER = 'test/fixtures/languages';
const SAMPLES = readdirSync(FOLDER).sort();
/** Grammars that are not called as the row is. */
const GRAMMARS: Readonly<Record<string, string>> = {
  javascript: 'typescript',
  c: 'cpp',
  protobuf: 'proto',
  lisp: 'common-lisp',
  json: 'jsonc',
  properties: 'ini',
  dockerfile: 'docker',
  makefile: 'make',
  shell: 'shellscript',
  batch: 'bat',
};
/** Grammars that another one includes. */
const INCLUDED: Readonly<Record<string, readonly string[]>> = { c: ['cpp-macro'] };
/** Rows whose samples are held against their words alone: no such grammar, or one made of several others. */
const WITHOUT_GRAMMAR = new Set(['vue', 'svelte', 'astro', 'hocon', 'modelfile', 'notebook', 'http']);
/** Words that the grammar reads in another way than the language does, each with the reason. */
const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bicep: { inCode2: 'no code in strings' },
  julia: { inCode2: 'no strings in the code of a string' },
  kotlin: { inCommentOuter: 'no nested comments' },
  ocaml: { and: 'a name that ends with a prime' },
  perl: { qw: 'the word belongs to its string' },
  php: { TEXT: 'the tag belongs to its string' },
  ruby: { TEXT: 'the tag belongs to its string' },
  terraform: { EOT: 'the tag belongs to its string' },
  vb: { REM: 'no REM', inCommentRem: 'no REM' },
};

type Reading = 'string' | 'comment' | 'code' | 'pattern';
interface Word {
  readonly text: string;
  readonly at: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[A-Za-z]\w+/g)].map((found) => ({ text: found[0], at: found.index }));

const isTokenized = (name: string): boolean => /^(code|hocon|shell)$/.test(languageOf(name).format);

/** As the lexer reads each word; formats that are not made of tokens tell their comments only. */
function ownReading(file: string, text: string): (word: Word) => Reading {
  const language = languageOf(file, undefined, text);
  if (!/^(code|hocon|shell)$/.test(language.format)) {
    const regions = regionsOf(file, text);
    return ({ at }) =>
      regions.find(({ start, end }) => start <= at && at < end)?.role === 'comment' ? 'comment' : 'code';
  }
  const tokens = tokenize(text, language);
  return ({ at }) => {
    const index = tokenAt(tokens, at);
    const kind = index < 0 ? 0 : tokens.kinds[index];
    if (kind === COMMENT) return 'comment';
    if (kind === STRING || kind === PART) return 'string';
    return kind === NUMBER ? 'pattern' : 'code';
  };
}

const require = createRequire(path.resolve('package.json'));
const grammarText = (name: string): string =>
  readFileSync(path.join(path.dirname(require.resolve('tm-grammars/grammars/json.json')), `${name}.json`), 'utf8');
const injected = (name: string): Injection => {
  const text = grammarText(name);
  return { text, scopeName: JSON.parse(text).scopeName, injectTo: [] };
};

/** As the grammar reads each word: by the innermost scope that says anything. */
async function grammarReading(name: string, text: string): Promise<(word: Word) => Reading> {
  const grammar = await loadGrammar(GRAMMARS[name] ?? name, (INCLUDED[name] ?? []).map(injected));
  const readings: Reading[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens)
      for (let at = startIndex; at < Math.min(endIndex, line.length); at++) readings.push(readingOf(scopes));
    readings.push('code');
  }
  return ({ at }) => readings[at] ?? 'code';
}

function readingOf(scopes: readonly string[]): Reading {
  for (const scope of scopes.toReversed()) {
    if (scope.startsWith('comment')) return 'comment';
    if (
      /^(meta\.embedded|meta\.template\.expression|meta\.interpolation|source\.\w+\.embedded|meta\.brace\.interp)/.test(
        scope,
      )
    )
      return 'code';
    if (scope.startsWith('string.regexp')) return 'pattern';
    // A bare word of a command.
    if (scope.startsWith('string') && !scope.startsWith('string.unquoted.argument')) return 'string';
  }
  return 'code';
}

const said = (word: string): Reading | undefined =>
  word.startsWith('inString')
    ? 'string'
    : word.startsWith('inComment')
      ? 'comment'
      : word.startsWith('inCode')
        ? 'code'
        : undefined;

describe('strings and comments of every language', () => {
  it('each row has a sample', () => {
    const named = new Set(SAMPLES.map((file) => file.slice(0, file.indexOf('.'))));
    expect(LANGUAGES.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  describe.each(SAMPLES)('%s', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    const name = file.slice(0, file.indexOf('.'));
    const own = ownReading(file, text);
    const shown = (reading: Reading, { text: word, at }: Word): string => `${word} at ${at}: ${reading}`;

    it('is a sample of its language', () => {
      expect(languageOf(file, undefined, text).name).toBe(name);
    });

    it('is read as its words say', () => {
      const words = wordsOf(text).filter((word) => said(word.text));
      expect(words.map((word) => shown(own(word), word))).toEqual(
        words.map((word) => shown(said(word.text) ?? 'code', word)),
      );
    });

    it.skipIf(WITHOUT_GRAMMAR.has(name))('is read as its grammar reads it', async () => {
      const theirs = await grammarReading(name, text);
      const known = DIFFERENCES[name] ?? {};
      const simple = (reading: Reading): Reading => (isTokenized(file) || reading === 'comment' ? reading : 'code');
      const differing = wordsOf(text).filter((word) => {
        const [mine, other] = [own(word), simple(theirs(word))];
        return mine !== other && !(mine === 'pattern' && other !== 'comment');
      });
      expect(differing.filter(({ text: word }) => !(word in known)).map((word) => shown(theirs(word), word))).toEqual(
        [],
      );
      for (const word of Object.keys(known)) expect(differing.map((one) => one.text)).toContain(word);
    });
  });
});
