import { expect, it } from 'vitest';
import { listFiles } from '../../../src/cli/files/list';
import { scan } from '../../../src/cli/scan';
import { CATALOGUE, folder } from './support';

it('a file that cannot be analysed is listed, and the others are not lost', () => {
  const { cwd } = folder({ 'a.txt': 'gpt-old-1', 'b.txt': 'gpt-old-1', 'c.txt': 'gpt-old-1' });
  const options = { cwd, catalogue: CATALOGUE, slots: false };
  const { rows, problems } = scan(listFiles(['.'], cwd), options, ({ path }) => {
    if (path === 'b.txt') throw new Error('a mistake of ours');
    return [path];
  });
  expect(rows).toEqual(['a.txt', 'c.txt']);
  expect(problems).toEqual([{ file: 'b.txt', kind: 'unreadable', why: 'cannot be analysed: a mistake of ours' }]);
});
