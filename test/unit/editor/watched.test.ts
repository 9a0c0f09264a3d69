import { beforeEach, describe, expect, test, vi } from 'vitest';

const editor = vi.hoisted(() => ({ isTrusted: true, associations: {} as Record<string, Record<string, string>> }));
vi.mock('vscode', () => ({
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    getConfiguration: () => ({ inspect: () => editor.associations }),
  },
}));

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { isWatched, languageIdOf } = await import('../../../src/editor/watched');

type Document = Parameters<typeof languageIdOf>[0];
const document = (languageId: string, scheme = 'file') =>
  ({ languageId, isClosed: false, uri: { scheme, path: '/w/app.py' } }) as Document;

beforeEach(() => {
  editor.isTrusted = false;
  editor.associations = {};
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
