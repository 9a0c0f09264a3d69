import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonNode, nodeAt, parseJsonTree } from '../../../src/catalogue/json-tree';

const read = (text: string): unknown => parseJsonTree(text).root?.value;
const mistakeOf = (text: string): string | undefined => parseJsonTree(text).mistake?.message;

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t'), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(parseJsonTree(spaced).mistake).toBeUndefined();
        expect(read(spaced)).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('knows the place of every node', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const check = (node: JsonNode): void => {
          expect(JSON.parse(text.slice(node.start, node.end))).toEqual(node.value);
          for (const { key, node: inner } of node.properties) {
            check(key);
            check(inner);
          }
          node.items.forEach(check);
        };
        const { root } = parseJsonTree(text);
        if (!root) throw new Error('no root');
        check(root);
      }),
    );
  });

  it('may have comments, trailing commas and a byte order mark', () => {
    const text = '\uFEFF// one\n{ /* two **/ "a": [1, // three\n 2,], /* four */ }\n/* five';
    expect(parseJsonTree(text).mistake).toBeUndefined();
    expect(read(text)).toEqual({ a: [1, 2] });
  });

  it('of nothing has no root and no mistake', () => {
    expect(parseJsonTree(' \n// nothing')).toEqual({});
  });

  it('makes a name `__proto__` a property like any other', () => {
    const value = read('{ "__proto__": { "a": 1 } }');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(value).not.toHaveProperty('a');
  });
});

describe('a broken text', () => {
  it.each([
    ['{ "a": 1', '"}" is missing', { a: 1 }],
    ['[1, 2', '"]" is missing', [1, 2]],
    ['{ "a": [1 }', '"]" is missing', { a: [1] }],
    ['{ "a" 1, "b": 2 }', '":" is missing', { a: 1, b: 2 }],
    ['{ "a": 1 "b": 2 }', '"," is missing', { a: 1, b: 2 }],
    ['{ "a": , "b": 2 }', 'a value is expected', { b: 2 }],
    ['{ "a": }', 'a value is expected', {}],
    ['{ a: 1, "b": 2 }', 'a name in quotes is expected', { b: 2 }],
    ['[,1]', 'a value is expected', [1]],
    ['[True, 1]', 'True is no value', [1]],
    ['[1 / 2]', '"," is missing', [1, 2]],
    ['["a\n, 1]', 'a text has no end, or a wrong character in it', ['a', 1]],
    ['["\\x"]', 'a text has no end, or a wrong character in it', ['\\x"']],
    ['{} {}', 'something follows its end', {}],
    [']', 'a value is expected', undefined],
  ])('%s: %s', (text, message, value) => {
    expect(mistakeOf(text)).toBe(message);
    expect(read(text)).toEqual(value);
  });

  it('tells the first mistake at its place', () => {
    expect(parseJsonTree('[1, nul, tru]').mistake).toEqual({ start: 4, end: 7, message: 'nul is no value' });
  });

  it('of any kind is read to its end without throwing', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', '1', 'a', ' ', '\n', '/', '*', '//', '/*');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { root, mistake } = parseJsonTree(parts.join(''));
        expect(root?.end ?? 0).toBeLessThanOrEqual(parts.join('').length);
        expect(mistake?.start ?? 0).toBeLessThanOrEqual(parts.join('').length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['blanks', `[${' '.repeat(2_000_000)}`],
    ['a text', `["${'a'.repeat(2_000_000)}`],
    ['escapes', `["${'\\n'.repeat(500_000)}`],
    ['stars', `[/*${'*'.repeat(500_000)}`],
  ])('of many %s costs no stack and little time', (_what, text) => {
    expect(mistakeOf(text)).toBeDefined();
  });
});

it('a path leads to its node, or nowhere', () => {
  const root = parseJsonTree('{ "a": [{ "b": 1 }], "a": [{ "b": 2 }] }').root;
  if (!root) throw new Error('no root');
  expect(nodeAt(root, ['a', 0, 'b'])?.value).toBe(2);
  expect(nodeAt(root, [])).toBe(root);
  expect(nodeAt(root, ['a', 1])).toBeUndefined();
  expect(nodeAt(root, ['b', 0])).toBeUndefined();
});
