import { expect, it } from 'vitest';
import { createScanner } from '../../../src/cli/scanning/scanner';
import { CATALOGUE, folder } from './support';

it('a file that cannot be analysed is listed, and the others are not lost', () => {
  const { cwd } = folder({ 'a.txt': 'gpt-old-1', 'b.txt': 'gpt-old-1', 'c.txt': 'gpt-old-1' });
  const scanner = createScanner({
    cwd,
    catalogue: CATALOGUE,
    recognition: { slots: false },
    notesDeployments: true,
    rowsOf: ({ path }) => {
      if (path === 'b.txt') throw new Error('a mistake of ours');
      return [path];
    },
  });
  expect(['a.txt', 'b.txt', 'c.txt'].map((file) => scanner.scan(file))).toEqual([
    { file: 'a.txt', rows: ['a.txt'] },
    {
      file: 'b.txt',
      rows: [],
      problem: { file: 'b.txt', kind: 'unreadable', why: 'cannot be analysed: a mistake of ours' },
    },
    { file: 'c.txt', rows: ['c.txt'] },
  ]);
});
