import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeText } from '../catalogue/fake';

const editor = vi.hoisted(() => {
  class NotFound extends Error {
    readonly code = 'FileNotFound';
  }
  return { files: new Map<string, string>(), errors: [] as string[], storageFails: false, NotFound };
});
vi.mock('vscode', () => {
  return {
    FileSystemError: editor.NotFound,
    Uri: { joinPath: (...parts: string[]) => parts.join('/') },
    l10n: { t: (text: string) => text },
    window: {
      showErrorMessage: async (text: string) => {
        editor.errors.push(text);
        return undefined;
      },
    },
    workspace: {
      fs: {
        readFile: async (uri: string) => {
          const text = editor.files.get(uri);
          if (uri.startsWith('storage') && editor.storageFails) throw new Error('the storage is unavailable');
          if (text === undefined) throw new editor.NotFound(`${uri} is not there`);
          return new TextEncoder().encode(text);
        },
      },
    },
  };
});

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { createBundledCatalogue } = await import('../../../src/editor/bundled-catalogue');
const BUNDLED = 'extension/dist/catalogue.ndjson';

describe('the catalogue in the editor', () => {
  beforeEach(() => {
    editor.files.clear();
    editor.errors.length = 0;
    editor.storageFails = false;
  });

  const create = () => {
    const log = { info: vi.fn(), error: vi.fn(), show: vi.fn() };
    const core = () => import('../../../src/editor/core');
    const places = { extensionUri: 'extension', storage: 'storage' };
    const parameters = [places, core, log] as unknown as Parameters<typeof createBundledCatalogue>;
    return createBundledCatalogue(...parameters);
  };

  test('is read when it is first asked for', async () => {
    const store = create();
    editor.files.set(BUNDLED, fakeText([{ platform: 'openai', id: 'gpt-8' }]));
    expect((await store.get())?.refs.map(({ id }) => id)).toEqual(['gpt-8']);
    expect(store.failure).toBeUndefined();
    expect(editor.errors).toEqual([]);
  });

  test('is the bundled one where the storage cannot be read', async () => {
    const store = create();
    editor.storageFails = true;
    editor.files.set(BUNDLED, fakeText([{ platform: 'openai', id: 'gpt-8' }]));
    expect((await store.get())?.refs.map(({ id }) => id)).toEqual(['gpt-8']);
    expect(editor.errors).toEqual([]);
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['damaged', fakeText([{ platform: 'openai', id: 'gpt-8' }]).slice(0, 200)],
    ['something else', '<html>not found</html>'],
  ])('that is %s is told once, and everything goes on', async (_, text) => {
    if (text !== undefined) editor.files.set(BUNDLED, text);
    const store = create();
    expect(await store.get()).toBeUndefined();
    expect(await store.get()).toBeUndefined();
    expect(store.failure).toBeTruthy();
    expect(editor.errors).toEqual([expect.stringContaining('cannot read its catalogue')]);
  });
});
