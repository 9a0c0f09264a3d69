import { describe, expect, test, vi } from 'vitest';

const FOLDER = 2;
const FILE = 1;
const LINK = 64;
type Entry = readonly [name: string, type: number];

const TREE: Readonly<Record<string, readonly Entry[]>> = {
  '/w': [
    ['.gitignore', FILE],
    ['app.py', FILE],
    ['out', FOLDER],
    ['src', FOLDER],
    ['vendor', FOLDER],
    ['elsewhere', FOLDER | LINK],
    ['linked.py', FILE | LINK],
    ['closed', FOLDER],
  ],
  '/w/src': [
    ['.gitignore', FILE],
    ['main.py', FILE],
    ['made.py', FILE],
    ['old.log', FILE],
  ],
  '/w/out': [['never.py', FILE]],
  '/w/vendor': [['never.py', FILE]],
};
const TEXTS: Readonly<Record<string, string>> = {
  '/w/.gitignore': 'out/\n*.log\n',
  '/w/src/.gitignore': 'made.py\n!old.log\n',
};
const asked: string[] = [];

vi.mock('vscode', () => ({
  FileType: { File: 1, Directory: 2 },
  Uri: {
    joinPath: ({ path }: { readonly path: string }, name: string) => ({ path: `${path}/${name}` }),
  },
  l10n: { t: (text: string) => text },
  workspace: {
    fs: {
      async readDirectory({ path }: { readonly path: string }) {
        asked.push(path);
        return TREE[path] ?? Promise.reject(new Error('no access'));
      },
      stat: async ({ path }: { readonly path: string }) => ({ type: FILE, size: TEXTS[path]?.length ?? 0 }),
      readFile: async ({ path }: { readonly path: string }) => new TextEncoder().encode(TEXTS[path] ?? ''),
    },
  },
}));

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { walkFolder } = await import('../../../src/editor/walk-folder');

async function walked(options: { readonly respectsGit?: boolean; readonly most?: number } = {}) {
  asked.length = 0;
  const files: string[] = [];
  const isIgnored = await walkFolder({ path: '/w' } as Parameters<typeof walkFolder>[0], {
    respectsGit: options.respectsGit ?? true,
    isLeftOut: (path) => path.startsWith('vendor/'),
    isOver: () => files.length >= (options.most ?? 100),
    onFile: (_uri, path) => void files.push(path),
    onUnread: () => {},
  });
  return { files: files.sort(), isIgnored };
}

describe('the files of a folder', () => {
  test('are those that neither git nor the settings leave out, and lie behind no link', async () => {
    expect((await walked()).files).toEqual(['.gitignore', 'app.py', 'src/.gitignore', 'src/main.py', 'src/old.log']);
    expect(asked.sort()).toEqual(['/w', '/w/closed', '/w/src']);
  });

  test('are all of them where git has no say', async () => {
    const { files } = await walked({ respectsGit: false });
    expect(files).toEqual(expect.arrayContaining(['out/never.py', 'src/made.py', 'src/old.log']));
    expect(files).not.toContain('vendor/never.py');
  });

  test('that come later are told by the same rules', async () => {
    const { isIgnored } = await walked();
    expect(['src/made.py', 'out/new.py', 'new.log', 'src/old.log', 'src/new.py'].map(isIgnored)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('are looked for no longer than somebody wants them', async () => {
    await walked({ most: 1 });
    expect(asked).toEqual(['/w']);
  });
});
