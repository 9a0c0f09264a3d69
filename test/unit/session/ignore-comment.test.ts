import { describe, expect, test } from 'vitest';
import { suppressionComments } from '../../../src/rules/suppression-comments';
import { codeBlocksOf, ignoreComment, isInCodeBlock, topOf } from '../../../src/session/ignore-comment';
import { atOnce } from '../../../src/text';

const RULE = 'retired-model';

describe('the comment that ignores a line', () => {
  test.each([
    ['app.py', 'python', '# '],
    ['chat.ts', 'typescript', '// '],
    ['Program.cs', 'csharp', '// '],
    ['main.bicep', 'plaintext', '// '],
    ['main.tf', 'plaintext', '# '],
    ['.env', 'plaintext', '# '],
    ['config.yaml', 'yaml', '# '],
    ['tsconfig.json', 'jsonc', '// '],
    ['notes.md', 'markdown', '<!-- '],
    ['Untitled-1', 'python', '# '],
  ])('%s as %s begins with %j, and the rules read it', (path, languageId, opener) => {
    const comment = ignoreComment(path, languageId, RULE);
    expect(comment?.startsWith(opener)).toBe(true);
    const [read] = suppressionComments(`${comment}\nx`, [RULE]);
    expect(read).toMatchObject({ rules: [RULE] });
    expect(read?.mistake).toBeUndefined();
  });

  test.each([
    ['package.json', 'json'],
    ['notebook.ipynb', 'json'],
    ['plain.txt', 'plaintext'],
  ])('%s as %s has no comments', (path, languageId) => {
    expect(ignoreComment(path, languageId, RULE)).toBeUndefined();
  });
});

describe('a line of Markdown', () => {
  const lines = ['a', '```py', 'x', '~~~', '```', 'b', '~~~~', 'y', '~~~', '~~~~', 'c'];
  test.each([
    [0, false],
    [2, true],
    [3, true],
    [5, false],
    [7, true],
    [8, true],
    [10, false],
  ])('%i in a code block: %s', (line, expected) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const start = lines.slice(0, line).join(lineEnd).length + (line > 0 ? lineEnd.length : 0);
      expect(isInCodeBlock(atOnce(codeBlocksOf(lines.join(lineEnd))), start)).toBe(expected);
    }
  });

  test('in a block that nothing closes: to the end', () => {
    const text = 'a\n```\nb\n';
    const blocks = atOnce(codeBlocksOf(text));
    expect([0, 2, 6, text.length].map((start) => isInCodeBlock(blocks, start))).toEqual([false, false, true, true]);
  });
});

describe('the comment on a whole file', () => {
  test.each([
    ['app.py', 'python'],
    ['chat.ts', 'typescript'],
    ['notes.md', 'markdown'],
  ])('covers all of %s', (path, languageId) => {
    const [read] = suppressionComments(`${ignoreComment(path, languageId, RULE, 'file')}\nx\ny`, [RULE]);
    expect(read).toMatchObject({ rules: [RULE], covers: { start: 0 } });
    expect(read?.covers.end).toBeGreaterThan(40);
  });

  test.each([
    ['#!/bin/sh\n', 'echo\n'],
    ['<?php\n', '$a = 1;\n'],
    ['---\r\nmodel: a\r\n---\r\n', 'text\r\n'],
    ['\uFEFF', 'x = 1\n'],
    ['', 'import os\n'],
    ['', '--- a dash\n'],
  ])('stands behind %j', (top, rest) => expect(topOf(top + rest)).toBe(top.length));
});
