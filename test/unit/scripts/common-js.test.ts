import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

type Imports = Readonly<
  Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>
>;

const { asCommonJs, refuseCycles } = (await import(
  pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/lib/common-js.mjs')).href
)) as { asCommonJs(code: string, file: string): string; refuseCycles(outputs: Imports): void };

/** Runs a part as an editor does, with what it needs from others at hand. */
function run(code: string, others: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const module = { exports: {} };
  const require = (name: string): unknown => others[name] ?? createRequire(import.meta.url)(name);
  new Function('module', 'require', asCommonJs(code, 'part.js'))(module, require);
  return module.exports;
}

describe('parts as CommonJS', () => {
  it('takes what it needs and gives what it has, each under the name that it has there', () => {
    const code = [
      'import {',
      '  one,',
      '  two as second',
      '} from "./other.js";',
      'import "./side-effect.js";',
      'import path from "node:path";',
      'import * as os from "node:os";',
      'var sum = one + second;',
      'var type = typeof path.join + typeof os.cpus;',
      'export {',
      '  sum,',
      '  type as kind',
      '};',
    ].join('\n');
    const others = { './other.js': { one: 1, two: 2 }, './side-effect.js': {} };
    expect(run(code, others)).toEqual({ sum: 3, kind: 'functionfunction' });
  });

  it('reads what is written without spaces', () => {
    const code = 'import{one as a,two}from"./other.js";import"./side-effect.js";var b=a+two;export{b as sum,two};';
    expect(run(code, { './other.js': { one: 1, two: 2 }, './side-effect.js': {} })).toEqual({ sum: 3, two: 2 });
  });

  it('gives what begins with the word export itself', () => {
    expect(run('var exportAll=1,b=2;export{exportAll,b as exportB};')).toEqual({ exportAll: 1, exportB: 2 });
  });

  it('keeps every line where it was', () => {
    const code = 'import {\n  a\n} from "./a.js";\nlet b = a;\nexport {\n  b\n};\n';
    expect(asCommonJs(code, 'part.js').split('\n').length).toBe(code.split('\n').length);
  });

  it('loads a part when it is asked for', async () => {
    const loaded = run('var load = () => import("./late.js");\nexport {\n  load\n};\n', {
      './late.js': { late: true },
    });
    expect(await (loaded as { load(): Promise<unknown> }).load()).toEqual({ late: true });
  });

  it('leaves what only looks like an import', () => {
    const text = '`\nimport { a } from "a";\nexport { a };\n`';
    const code = asCommonJs(
      `var text = ${text};\nvar meta = () => import.meta.dirname;\nexport {\n  text\n};\n`,
      'part.js',
    );
    expect(code).toContain('import.meta.dirname');
    expect(code).toContain(text);
  });

  it.each([
    ['import a, { b } from "./c.js";', 'import of a kind that is not known'],
    ['export default 1;', 'an import or export of a kind that is not known'],
    ['var init = __esm({});', 'evaluated later'],
  ])('refuses %s', (code, why) => {
    expect(() => asCommonJs(code, 'part.js')).toThrow(why);
  });
});

describe('parts that need each other', () => {
  const needs = (...paths: readonly string[]) => ({
    imports: paths.map((path) => ({ path, kind: 'import-statement' })),
  });

  it('are refused', () => {
    expect(() => refuseCycles({ a: needs('b'), b: needs('c'), c: needs('a') })).toThrow('a → b → c → a');
  });

  it('may do so later, and two may need a third', () => {
    const later = { imports: [{ path: 'a', kind: 'dynamic-import' }] };
    expect(() => refuseCycles({ a: needs('b', 'c'), b: needs('c'), c: later })).not.toThrow();
  });
});
