import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LOADER = readFileSync(path.resolve(import.meta.dirname, '../../../scripts/lib/web-loader.js'), 'utf8');

const START = `{ "extension.js": (module, require, loadPart) => {
  module.exports = { vscode: require("vscode"), open: (name) => loadPart(name) };
} }`;
const NEEDED = JSON.stringify({
  'sums.js': ['core.js', 'numbers.json'],
  'more-sums.js': ['core.js', 'more.js'],
});
const FILES: Readonly<Record<string, string>> = {
  'core.js': `({"sums.js": (module, require) => { const { one } = require("numbers.json"); module.exports = { two: one + one }; },
"no-sum.js": () => { throw new Error("nobody asked for this one"); },})`,
  'more.js': `({"more-sums.js": (module, require) => { module.exports = { four: require("sums.js").two * 2 }; },})`,
  'numbers.json': '{ "one": 1 }',
};

interface Started {
  readonly vscode: unknown;
  readonly open: (name: string) => Promise<unknown>;
}

/** Starts as a web worker does; `read` is what the editor reads. */
function start(read: (file: string) => string): { readonly started: Started; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const vscode = {
    extensions: { getExtension: () => ({ extensionUri: 'extension' }) },
    Uri: { joinPath: (...names: readonly string[]) => names.join('/') },
    workspace: {
      fs: {
        readFile: async (uri: string) => {
          asked.push(uri);
          return new TextEncoder().encode(read(path.posix.basename(uri)));
        },
      },
    },
  };
  const module = { exports: {} };
  const code = LOADER.replace('PARTS_OF_THE_START', START).replace('FILES_NEEDED', NEEDED);
  new Function('module', 'require', code)(module, (name: string) => name === 'vscode' && vscode);
  return { started: module.exports as Started, asked };
}

const fileText = (file: string): string => FILES[file] ?? '';

describe('the extension in a web worker', () => {
  it('starts without reading anything', () => {
    const { started, asked } = start(fileText);
    expect(started.vscode).toHaveProperty('workspace');
    expect(asked).toEqual([]);
  });

  it('reads what a part needs from its own folder, each file once', async () => {
    const { started, asked } = start(fileText);
    expect(await Promise.all([started.open('sums.js'), started.open('sums.js')])).toEqual([{ two: 2 }, { two: 2 }]);
    expect(asked).toEqual(['extension/dist/web/core.js', 'extension/dist/web/numbers.json']);
    expect(await started.open('more-sums.js')).toEqual({ four: 4 });
    expect(asked.slice(2)).toEqual(['extension/dist/web/more.js']);
  });

  it('asks again for a file that could not be read', async () => {
    let isDown = true;
    const { started } = start((file) => {
      if (isDown) throw new Error('no network');
      return fileText(file);
    });
    await expect(started.open('sums.js')).rejects.toThrow('no network');
    isDown = false;
    expect(await started.open('sums.js')).toEqual({ two: 2 });
  });
});
