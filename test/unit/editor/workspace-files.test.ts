import { describe, expect, test, vi } from 'vitest';

const FOLDER = 2;
const FILE = 1;
const FOLDERS = 30;
/** What each folder has. */
const world = { filesInFolder: 0, searches: 0, most: 0, listings: 0 };

const uriOf = (path: string) => ({ scheme: 'file', path, toString: () => `file://${path}` });
const FILES = (): string[] =>
  Array.from({ length: FOLDERS }, (_, folder) =>
    Array.from({ length: world.filesInFolder }, (_, n) => `/w/f${folder}/x${n}.py`),
  ).flat();

vi.mock('vscode', () => ({
  FileType: { File: FILE, Directory: FOLDER },
  Uri: { joinPath: ({ path }: { readonly path: string }, name: string) => uriOf(`${path}/${name}`) },
  RelativePattern: class {},
  l10n: { t: (text: string) => text },
  workspace: {
    isTrusted: true,
    workspaceFolders: [{ uri: uriOf('/w') }],
    getConfiguration: () => ({ inspect: () => undefined, get: () => undefined }),
    async findFiles(_pattern: unknown, _exclude: unknown, most: number) {
      world.searches++;
      world.most = most;
      return FILES().slice(0, most).map(uriOf);
    },
    fs: {
      async readDirectory({ path }: { readonly path: string }) {
        world.listings++;
        if (path === '/w') return Array.from({ length: FOLDERS }, (_, n) => [`f${n}`, FOLDER]);
        return Array.from({ length: world.filesInFolder }, (_, n) => [`x${n}.py`, FILE]);
      },
      stat: async () => ({ type: FILE, size: 0 }),
      readFile: async () => new Uint8Array(),
    },
  },
}));

vi.resetModules();
const { listFiles } = await import('../../../src/editor/workspace-files');

async function listed(filesInFolder: number) {
  Object.assign(world, { filesInFolder, searches: 0, listings: 0 });
  const core = { matcher: () => () => false } as unknown as Parameters<typeof listFiles>[1];
  const token = { isCancellationRequested: false } as Parameters<typeof listFiles>[2];
  const { files } = await listFiles([], core, token, { names: ['*.py'], has: (path) => path.endsWith('.py') });
  return files.map(String).sort();
}

describe('files of some names', () => {
  test('are searched for where they are few', async () => {
    expect(await listed(3)).toEqual(
      FILES()
        .map((path) => `file://${path}`)
        .sort(),
    );
    expect(world.searches).toBe(1);
    expect(world.listings).toBeLessThan(FOLDERS);
  });

  test('are listed folder by folder where they are many: no answer has them all', async () => {
    expect(await listed(100)).toHaveLength(100 * FOLDERS);
    expect(world.most).toBeLessThan(100 * FOLDERS);
    expect(world.listings).toBe(FOLDERS + 1);
  });
});
