import { afterAll, expect, it, vi } from 'vitest';
import { CATALOGUE, folder } from './support';

/** More than a call of a function takes arguments. */
const MANY = 130_000;
const LIST = '../../../src/cli/files/list';

afterAll(() => {
  vi.doUnmock(LIST);
  vi.resetModules();
});

it('a tree of very many files of which none can be read is told whole', async () => {
  vi.resetModules();
  vi.doMock(LIST, () => ({
    walkFiles: (_: unknown, { onFile }: { readonly onFile: (file: string) => void }) => {
      for (let number = 0; number < MANY; number++) onFile(`gone-${number}.py`);
    },
  }));
  const { scan } = await import('../../../src/cli/scan');
  const { cwd } = folder({});
  const job = { command: 'mentions', slots: false, fixtures: [] } as const;
  const { rows, problems } = await scan(['.'], job, { cwd, catalogue: CATALOGUE });
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(MANY);
}, 60_000);
