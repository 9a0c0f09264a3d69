import { beforeEach, describe, expect, test, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  isTrusted: true,
  associations: {} as Record<string, Record<string, string>>,
  onTrust: () => {},
  tabs: [] as object[],
}));
const kinds = vi.hoisted(() => {
  class TabInputText {
    constructor(readonly uri: string) {}
  }
  class TabInputTextDiff {
    constructor(
      readonly original: string,
      readonly modified: string,
    ) {}
  }
  return { TabInputText, TabInputTextDiff };
});
vi.mock('vscode', () => ({
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    getConfiguration: () => ({ inspect: () => editor.associations }),
    onDidGrantWorkspaceTrust: (listener: () => void) => {
      editor.onTrust = listener;
      return { dispose() {} };
    },
  },
  languages: { getLanguages: async () => ['diff', 'log', 'python'] },
  extensions: { onDidChange: () => ({ dispose() {} }) },
  window: {
    tabGroups: {
      get all() {
        return [{ tabs: editor.tabs.map((input) => ({ input })) }];
      },
    },
  },
  ...kinds,
}));

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { forWatchedLanguages, isWatched, languageIdOf, mayHaveProblems } = await import('../../../src/editor/watched');

type Document = Parameters<typeof languageIdOf>[0];
const document = (languageId: string, scheme = 'file') =>
  ({ languageId, isClosed: false, uri: { scheme, path: '/w/app.py' } }) as Document;

beforeEach(() => {
  editor.isTrusted = false;
  editor.associations = {};
  editor.tabs = [];
});

describe('what no tab shows', () => {
  const at = (scheme: string, path: string) =>
    ({
      languageId: 'jsonc',
      isClosed: false,
      uri: { scheme, path, toString: () => `${scheme}:${path}` },
    }) as Document;
  const SETTINGS = at('file', '/home/ada/.config/Code/User/settings.json');

  test.each([
    SETTINGS,
    at('file', '/home/ada/.config/Code/User/profiles/1a2b/settings.json'),
    at('file', '/home/ada/.vscode-server/data/Machine/settings.json'),
    at('vscode-userdata', '/User/keybindings.json'),
  ])('the user’s own settings have no problems then: %s', (settings) => {
    expect(mayHaveProblems(settings)).toBe(false);
    editor.tabs = [new kinds.TabInputText(String(settings.uri))];
    expect(mayHaveProblems(settings)).toBe(true);
  });

  test('nor on the left of a diff, but on its right', () => {
    editor.tabs = [new kinds.TabInputTextDiff(String(SETTINGS.uri), 'file:/other.json')];
    expect(mayHaveProblems(SETTINGS)).toBe(false);
    editor.tabs = [new kinds.TabInputTextDiff('file:/other.json', String(SETTINGS.uri))];
    expect(mayHaveProblems(SETTINGS)).toBe(true);
  });

  test.each([
    at('file', '/w/settings.json'),
    at('file', '/w/.vscode/settings.json'),
    at('file', '/w/User/model.py'),
    at('file', '/w/User/deep/er/settings.json'),
    at('untitled', '/User/settings.json'),
  ])('other files have them: %s', (document) => {
    expect(mayHaveProblems(document)).toBe(true);
  });
});

describe('the language of a document', () => {
  test.each(['workspaceValue', 'workspaceFolderValue'])('given by %s that nobody trusts tells nothing', (level) => {
    editor.associations = { [level]: { '*.py': 'diff' } };
    expect(languageIdOf(document('diff'))).toBe('');
    expect(isWatched(document('diff'))).toBe(true);
    expect(languageIdOf(document('python'))).toBe('python');
  });

  test('given by the user, or by the editor itself, counts', () => {
    editor.associations = { globalValue: { '*.py': 'diff' }, defaultValue: {} };
    expect(languageIdOf(document('diff'))).toBe('diff');
    expect(isWatched(document('diff'))).toBe(false);
  });

  test('given by a workspace that is trusted counts', () => {
    editor.isTrusted = true;
    editor.associations = { workspaceValue: { '*.py': 'diff' } };
    expect(languageIdOf(document('diff'))).toBe('diff');
    expect(isWatched(document('diff'))).toBe(false);
  });

  test('does not bring in what is no file of the workspace', () => {
    editor.associations = { workspaceValue: { '*': 'python' } };
    expect(isWatched(document('python', 'output'))).toBe(false);
  });
});

test('what is registered leaves no language out before somebody trusts the workspace', async () => {
  const registered: string[] = [];
  const all = forWatchedLanguages((selector) => {
    registered.push((selector as readonly { language: string }[]).map(({ language }) => language).join(' '));
    return { dispose: () => registered.push('disposed') };
  });
  await vi.waitFor(() => expect(registered).toEqual(['diff log python']));
  editor.isTrusted = true;
  editor.onTrust();
  await vi.waitFor(() => expect(registered).toEqual(['diff log python', 'disposed', 'python']));
  all.dispose();
  expect(registered.at(-1)).toBe('disposed');
});
