import { expect, it } from 'vitest';
import { createScanner } from '../../../src/cli/scanning/scanner';
import { catalogueNgramsOf } from '../../../src/recognition/scan/catalogue-ngrams';
import { nextHitInBytes } from '../../../src/recognition/scan/file-prefilter';
import { CATALOGUE } from './support';

it('a file that cannot be analysed is listed, and the others are not lost', () => {
  const scanner = createScanner({
    catalogue: CATALOGUE,
    recognition: { slots: false },
    notesDeployments: true,
    rowsOf: ({ path }) => {
      if (path === 'b.txt') throw new Error('a mistake of ours');
      return [path];
    },
  });
  expect(
    ['a.txt', 'b.txt', 'c.txt'].map((file) =>
      scanner.scan(file, Buffer.from('gpt-old-1'), nextHitInBytes(catalogueNgramsOf(CATALOGUE))),
    ),
  ).toEqual([
    { file: 'a.txt', rows: ['a.txt'] },
    {
      file: 'b.txt',
      rows: [],
      problem: { file: 'b.txt', kind: 'unreadable', why: 'cannot be analysed: a mistake of ours' },
    },
    { file: 'c.txt', rows: ['c.txt'] },
  ]);
});
