import { expect, it, vi } from 'vitest';
import { scan } from '../../../src/cli/scan';
import { CATALOGUE, folder } from './support';

/** More than a call of a function takes arguments. */
const MANY = 130_000;

vi.mock('../../../src/cli/files/list', () => ({
  walkFiles: (_: unknown, { onFile }: { readonly onFile: (file: string) => void }) => {
    for (let number = 0; number < MANY; number++) onFile(`gone-${number}.py`);
  },
}));

it('a tree of very many files of which none can be read is told whole', async () => {
  const { cwd } = folder({});
  const job = { command: 'mentions', slots: false, fixtures: [] } as const;
  const { rows, problems } = await scan(['.'], job, { cwd, catalogue: CATALOGUE });
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(MANY);
}, 60_000);
