import { describe, expect, test, vi } from 'vitest';

const FILES: Readonly<Record<string, { readonly type: number; readonly size: number; readonly text?: string }>> = {
  '/.gitignore': { type: 1, size: 6, text: '*.log\n' },
  '/sub/.gitignore': { type: 1, size: 6, text: '!a.log' },
  '/device/.gitignore': { type: 0, size: 0 },
  '/link/.gitignore': { type: 65, size: 3 },
  '/large/.gitignore': { type: 1, size: 10_000_000 },
};

vi.mock('vscode', () => ({
  FileType: { File: 1 },
  l10n: { t: (text: string, ...values: readonly unknown[]) => text.replace('{0}', String(values[0])) },
  workspace: {
    fs: {
      stat: async ({ path }: { readonly path: string }) => FILES[path] ?? Promise.reject(new Error('not there')),
      readFile: async ({ path }: { readonly path: string }) => {
        const text = FILES[path]?.text;
        if (text === undefined) throw new Error('must not be read');
        return new TextEncoder().encode(text);
      },
    },
  },
}));

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { certainFolders, gitIgnored } = await import('../../../src/editor/git-ignored');
type Files = Parameters<typeof gitIgnored>[0];

const ignoredIn = async (folders: readonly string[]) => {
  const unread: string[] = [];
  const files = folders.map((folder) => ({ folder, uri: { path: `${folder && '/'}${folder}/.gitignore` } }));
  const isIgnored = await gitIgnored(files as unknown as Files, ({ uri, why }) => unread.push(`${uri.path}: ${why}`));
  return { isIgnored, unread };
};

describe('the .gitignore files of a folder', () => {
  test('are read, the nearest having the last word', async () => {
    const { isIgnored, unread } = await ignoredIn(['', 'sub', 'missing']);
    expect(['a.log', 'sub/a.log', 'sub/b.log', 'a.py'].map(isIgnored)).toEqual([true, false, true, false]);
    expect(unread).toEqual([]);
  });

  test('that are devices, links or very large are told and not read', async () => {
    const { isIgnored, unread } = await ignoredIn(['device', 'link', 'large']);
    expect(isIgnored('large/a.log')).toBe(false);
    expect(unread).toEqual([
      '/device/.gitignore: no regular file',
      '/link/.gitignore: no regular file',
      '/large/.gitignore: over 128 kB',
    ]);
  });
});

describe('folders that a search need not enter', () => {
  test('only the plain ones', () =>
    expect(certainFolders('target/\n/dist\n*.log\n# x\ndoc/*.txt\n\nvenv\r\n')).toEqual([
      '**/target/**',
      'dist/**',
      '**/venv/**',
    ]));
  test('none where something is taken back', () => expect(certainFolders('target/\n!target/keep\n')).toEqual([]));
});
