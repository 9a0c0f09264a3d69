import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../../../src');
/** Rooms without a host: whoever calls them, and how often, must make no difference. */
const ROOMS = [
  'platforms',
  'globs',
  'text',
  'catalogue',
  'messages',
  'recognition',
  'rules',
  'card',
  'completion',
  'session',
];

/** State at the top of a module: something that may be assigned again, or a map that begins empty. */
const STATE = /^(?:export )?(?:let|var) (\w+)|^(?:export )?const (\w+)[^=]*= new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)/gm;

const stateIn = (text: string): readonly string[] =>
  [...text.matchAll(STATE)].map(([, assigned, made]) => assigned ?? made ?? '');

/**
 * What is left: a table a language, made once and the same for all (`text` may not use `memoize`); from which mention another was
 * moved, which is a relation and no result; what was said of mentions, by catalogue; and the test that a list of globs stands for
 * (`globs` may not use `memoize`, either).
 */
const KNOWN = [
  'globs/globs.ts MATCHERS',
  'recognition/mention.ts ORIGINS',
  'rules/finding-cache.ts MEMORIES',
  'text/openers.ts TABLES',
];

describe('rooms without a host', () => {
  it('keep no state of their own: what is remembered belongs to the session, the catalogue or the document', () => {
    const found = ROOMS.flatMap((room) =>
      readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) =>
          stateIn(readFileSync(path.join(SRC, room, file), 'utf8')).map((name) => `${room}/${file} ${name}`),
        ),
    );
    expect(found.sort()).toEqual(KNOWN);
  });

  it.each([
    ['let count = 0;', ['count']],
    ['export let count = 0;', ['count']],
    ['const CACHE = new Map<string, string>();', ['CACHE']],
    ['const CACHE: Map<string, string> = new Map();', ['CACHE']],
    ['const SEEN = new WeakSet<object>();', ['SEEN']],
    ["const NAMES = new Set(['a']);", []],
    ['const of = memoize((key: object) => new Map<string, string>());', []],
    ['function f() {\n  let count = 0;\n}', []],
  ])('%s', (text, names) => expect(stateIn(text)).toEqual(names));
});

/** Made again with each text: V8 gives every generator function and every getter of its own a shape that lives until all memory is cleared. */
const MADE_AGAIN = /^[ \t]+.*\bfunction\*|^[ \t]+get \w+\(\)/gm;

describe('what is done with a text', () => {
  const PER_TEXT = ['text', 'recognition', 'completion'];

  it('makes no generator function and no getter inside of a function: each would keep the text', () => {
    const found = PER_TEXT.flatMap((room) =>
      readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .filter((file) => readFileSync(path.join(SRC, room, file), 'utf8').search(MADE_AGAIN) >= 0),
    );
    // What is loaded on demand, once in a session.
    expect(found).toEqual(['steps.ts']);
  });

  it.each([
    ['function f() {\n  const steps = function* () {};\n}', true],
    ['function f() {\n  return {\n    get tokens() {\n      return 1;\n    },\n  };\n}', true],
    ['export function* f() {\n  yield;\n}', false],
    ['const f = { steps: () => g(), get: 1 };', false],
  ])('%s', (text, isFound) => expect(text.search(MADE_AGAIN) >= 0).toBe(isFound));
});
