import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithPage } from '../../../pipeline/drift/compare';
import { readTables } from '../../../pipeline/extract/markdown-tables';
import { readProject } from '../../../pipeline/extract/typescript/strings-of';
import { entry, platform } from './fake';

const PIECES = [
  "'",
  '"',
  '`',
  '${',
  '}',
  '{',
  '/',
  '*',
  '//',
  '/*',
  '*/',
  '\\',
  '\n',
  'type A =',
  '|',
  "'a-1'",
  ';',
  '<',
  '>',
  '=>',
  '[',
  ']',
  '(',
  ')',
  'é',
  '𝒳',
];

describe('texts from elsewhere', () => {
  it('are read or refused, whatever they are', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { modules, unreadable } = readProject(new Map([['a.ts', source]]));
        expect(modules.length + unreadable.length).toBe(1);
        for (const { reason } of unreadable) expect(reason).toMatch(/ in line \d+$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nested templates', '`${'.repeat(20_000)],
    ['nested braces', `type A = ${'{ a: '.repeat(3_000)}`],
    ['nested brackets', `const a = ${'['.repeat(50_000)}`],
    ['nested parentheses', `type A = ${'('.repeat(3_000)}`],
    ['nested arguments', `type A = ${'B<'.repeat(50_000)}`],
    ['one long line', `type A = ${"'a-1' | ".repeat(50_000)}'b-2';`],
  ])('do not stop a run: %s', (_, source) => {
    const { modules, unreadable } = readProject(new Map([['a.ts', source]]));
    expect(modules.length + unreadable.length).toBe(1);
  });

  it.each([
    ['letters', 'a'.repeat(300_000)],
    ['spaces in a table', `|a|\n|${' '.repeat(300_000)}x`],
    ['open tags', `<html>${'<'.repeat(300_000)}`],
    ['open scripts', `<html>${'<script>'.repeat(30_000)}`],
    ['ampersands', `<html>${'&'.repeat(300_000)}`],
    ['slashes', 'gpt/'.repeat(100_000)],
    ['quotes in quotes', '>'.repeat(100_000)],
    ['brackets in a cell', `|a|\n|-|\n|${'['.repeat(100_000)}|`],
  ])('are read to their end: %s', (_, page) => {
    expect(() => compareWithPage(page, 'https://vendor.example/', platform([entry('gpt-1')]))).not.toThrow();
    expect(() => readTables(page)).not.toThrow();
  });
});
