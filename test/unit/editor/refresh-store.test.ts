/** Two windows share the extension's own folder: what each of them writes there is whole. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** What lies in the folder. A file is written half by half, as a file system does it. */
const disk = new Map<string, Uint8Array>();
const room = { bytes: Number.POSITIVE_INFINITY };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class FileSystemError extends Error {
  readonly code = 'FileNotFound';
}

vi.mock('vscode', () => ({
  FileSystemError,
  Uri: { joinPath: ({ path }: { readonly path: string }, name: string) => ({ path: `${path}/${name}` }) },
  workspace: {
    fs: {
      createDirectory: turn,
      async readFile({ path }: { readonly path: string }) {
        const bytes = disk.get(path);
        if (!bytes) throw new FileSystemError(path);
        return bytes;
      },
      async writeFile({ path }: { readonly path: string }, bytes: Uint8Array) {
        const whole = bytes.slice(0, room.bytes);
        for (const end of [whole.length >> 1, whole.length]) {
          disk.set(path, whole.slice(0, end));
          await turn();
        }
      },
      stat: async ({ path }: { readonly path: string }) => ({ size: disk.get(path)?.length }),
      async rename(from: { readonly path: string }, to: { readonly path: string }) {
        await turn();
        const bytes = disk.get(from.path);
        if (!bytes) throw new FileSystemError(from.path);
        disk.delete(from.path);
        disk.set(to.path, bytes);
      },
      async delete({ path }: { readonly path: string }) {
        disk.delete(path);
      },
    },
  },
}));

vi.resetModules();
const { createRefreshStore } = await import('../../../src/editor/refresh-store');

const store = () => createRefreshStore({ path: '/own' } as Parameters<typeof createRefreshStore>[0]);
const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);

beforeEach(() => {
  disk.clear();
  room.bytes = Number.POSITIVE_INFINITY;
});

describe('a refreshed catalogue', () => {
  test('is read as it was written; before that there is none', async () => {
    expect(await store().read()).toBeUndefined();
    expect(await store().readState()).toBeUndefined();
    await store().write(filled(9, 1));
    await store().writeState({ url: 'https://example.com', asked: '2026-11-01' });
    expect(await store().read()).toEqual(filled(9, 1));
    expect(await store().readState()).toEqual({ url: 'https://example.com', asked: '2026-11-01' });
  });

  test('is the one or the other where two windows write at once, and nothing else is left', async () => {
    const [one, other] = [filled(1_000, 1), filled(40, 2)];
    await Promise.all([store().write(one), turn().then(() => store().write(other))]);
    expect([...disk.keys()]).toEqual(['/own/catalogue.signed']);
    expect([one, other]).toContainEqual(await store().read());
  });

  test('stays what it was where the disk is full', async () => {
    await store().write(filled(9, 1));
    room.bytes = 5;
    await expect(store().write(filled(9, 2))).rejects.toThrow('5 of 9 bytes');
    expect(await store().read()).toEqual(filled(9, 1));
    expect([...disk.keys()]).toEqual(['/own/catalogue.signed']);
  });
});
