import { describe, expect, it } from 'vitest';
import { type PartBody, type PartsHost, partsOf } from '../../../src/cli/launch/parts';

const JOINED = [
  { file: 'cli/joined-a.js', parts: ['cli.js', 'cli/one.js', 'cli/two.js'] },
  { file: 'cli/joined-b.js', parts: ['cli/three.js'] },
];

function hostOf(bodies: Readonly<Record<string, PartBody>>): PartsHost & { readonly read: readonly string[] } {
  const read: string[] = [];
  return {
    read,
    folder: '/dist',
    evaluate: (file, alone) => {
      read.push(file);
      return alone ? bodies[file] : bodies;
    },
    json: (file) => ({ from: file }),
    require: (name) => `node ${name}`,
  };
}

const give = (module: { exports: unknown }, value: unknown): void => void Object.assign(module, { exports: value });
const gives =
  (value: unknown): PartBody =>
  (_, module) => {
    give(module, value);
  };

describe('the parts of a program', () => {
  it('are read from few files, each of them once, and when first asked for', () => {
    const host = hostOf({
      'cli.js': (_, module, need) => {
        give(module, [need('./cli/one.js'), need('./cli/two.js'), need('./cli/three.js')]);
      },
      'cli/one.js': (_, module, need) => {
        give(module, ['one', need('./two.js')]);
      },
      'cli/two.js': gives('two'),
      'cli/three.js': gives('three'),
    });
    const load = partsOf(JOINED, host);
    expect(host.read).toEqual([]);
    expect(load('cli.js')).toEqual([['one', 'two'], 'two', 'three']);
    expect(host.read).toEqual(['cli/joined-a.js', 'cli/joined-b.js']);
    expect(load('cli.js')).toBe(load('cli.js'));
  });

  it('that lie in files of their own share with the joined ones what both need', () => {
    let runs = 0;
    const host = hostOf({
      'cli.js': (_, module, need) => {
        give(module, [need('./cli/two.js'), need('./cli/alone.js')]);
      },
      'cli/two.js': (exports) => {
        Object.assign(exports as object, { runs: ++runs });
      },
      'cli/alone.js': (_, module, need) => {
        give(module, need('./two.js'));
      },
    });
    const [two, alone] = partsOf(JOINED, host)('cli.js') as readonly unknown[];
    expect(two).toEqual({ runs: 1 });
    expect(alone).toBe(two);
  });

  it('have data, what Node brings, and a place', () => {
    const host = hostOf({
      'cli.js': gives(undefined),
      'cli/one.js': (_, module, need, filename, dirname) => {
        give(module, [need('./platforms.json'), need('node:fs'), filename, dirname]);
      },
    });
    const [data, fs, filename, dirname] = partsOf(JOINED, host)('cli/one.js') as readonly string[];
    expect(data).toEqual({ from: 'cli/platforms.json' });
    expect(fs).toBe('node node:fs');
    expect([filename, dirname].map((one) => one?.replaceAll('\\', '/'))).toEqual(['/dist/cli/one.js', '/dist/cli']);
  });

  it('say which of them is missing', () => {
    expect(() => partsOf(JOINED, hostOf({}))('cli/two.js')).toThrow('cli/joined-a.js has no part cli/two.js');
  });
});
