import { describe, expect, it } from 'vitest';

import { unionsOfMembers } from '../../../pipeline/extract/typescript/members';
import { readModule } from '../../../pipeline/extract/typescript/modules';
import { readProject, stringsOf } from '../../../pipeline/extract/typescript/strings-of';

/** The strings of `Ids` in the last of these modules. */
function idsOf(...sources: readonly string[]) {
  const project = readProject(new Map(sources.map((source, n) => [`m${n}.ts`, source])));
  const module = project.modules.at(-1);
  if (!module) throw new Error('no module');
  return stringsOf(project, module, 'Ids');
}

describe('a module', () => {
  it('tells what it declares, with the comments before it', () => {
    const { declarations } = readModule(
      'm.ts',
      "import a from 'b';\n/** why */\n// and how\nexport type A = 'x';\nconst b = 1; let c = 2;",
    );
    expect([...declarations.keys()]).toEqual(['A', 'b']);
    expect(declarations.get('A')).toMatchObject({ kind: 'type', exported: true, comment: '/** why */\n// and how\n' });
    expect(declarations.get('b')).toMatchObject({ kind: 'const', exported: false, comment: '' });
  });

  it.each([
    ["const r = /['\"]/g; type Ids = 'x-1';", ['x-1']],
    ["const q = a / b / 'c'; type Ids = 'it\\'s-1';", ["it's-1"]],
    [`const ids = [\`gpt-4\`, \`a\${b}c\`] as const; type Ids = (typeof ids)[number];`, ['gpt-4']],
  ])('reads texts as they are meant: %s', (source, ids) => {
    expect(idsOf(source).values).toEqual(ids);
  });

  it.each([
    "const a = 'open",
    '/* open',
    '`open ${',
    'type A = {',
    '<html></html>',
    `type A = ${'('.repeat(2_000)}1${')'.repeat(2_000)}`,
  ])('refuses %.20s', (source) => {
    expect(() => readModule('m.ts', `\n${source}`)).toThrow(/in line \d|deep/);
  });
});

describe('strings of a type', () => {
  it('reads a union and leaves the open end out', () => {
    expect(idsOf("export type Ids = | 'a-1' | 'b-2' | (string & {});").values).toEqual(['a-1', 'b-2']);
  });

  it('ignores IDs in comments', () => {
    expect(idsOf("export type Ids =\n  // 'retired-1'\n  'a-1' /* | 'retired-2' */ | string;").values).toEqual(['a-1']);
  });

  it('follows aliases of the same module and of others', () => {
    const other = "export type Base = 'x-1' | 'x-2';";
    expect(idsOf(other, "type Own = 'y-1'; export type Ids = Base | Own | ns.Base;").values).toEqual([
      'x-1',
      'x-2',
      'y-1',
    ]);
  });

  it('prefers what the module itself declares', () => {
    expect(
      idsOf(
        "export const models = { 'wrong-1': {} };",
        "const models = { 'right-1': {} }; type Ids = keyof typeof models;",
      ).values,
    ).toEqual(['right-1']);
  });

  it('reads the keys of a constant, through spreads, `as const` and `satisfies`', () => {
    const source = `
      const base = { 'a-1': { endpoints: ['chat'], note: 'no key: here' }, plain: undefined } as const;
      const all = { ...base, 'b-2': make({ 'not-a-key': 1 }) } satisfies Record<string, unknown>;
      export type Table = { language: keyof typeof all };
      export type Ids = Table['language'] | (string & {});`;
    expect(idsOf(source)).toEqual({ values: ['a-1', 'plain', 'b-2'], unresolved: [] });
  });

  it('reads the strings of an array', () => {
    expect(idsOf("const ids = ['a-1', 'b-2'] as const; type Ids = (typeof ids)[number];").values).toEqual([
      'a-1',
      'b-2',
    ]);
  });

  it('takes a mapped type with conditions for its keys', () => {
    const source = `
      const defs = { 'a-1': { on: ['chat'] }, 'b-2': { on: ['responses'] } };
      type Of<E> = { [Id in keyof typeof defs]: E extends (typeof defs)[Id]['on'][number] ? Id : never }[keyof typeof defs];
      type Ids = Of<'chat'>;`;
    expect(idsOf(source).values).toEqual(['a-1', 'b-2']);
  });

  it('understands Exclude', () => {
    expect(idsOf("type All = 'a-1' | 'b-2'; type Ids = Exclude<All, 'b-2'>;").values).toEqual(['a-1']);
  });

  it('says what it could not follow instead of giving less in silence', () => {
    expect(idsOf("type Ids = 'a-1' | Missing;")).toEqual({ values: ['a-1'], unresolved: ['Missing'] });
    expect(idsOf('const made = Object.fromEntries(x); type Ids = keyof typeof made;').unresolved).toEqual(['made']);
  });

  it('ends on a type that names itself', () => {
    expect(idsOf("type Ids = 'a-1' | Ids;").unresolved).toContain('Ids');
  });

  it('reads on after declarations that end without a semicolon', () => {
    expect(idsOf("interface A { b: 'x-1' }\nfunction f() { return { 'y-1': 2 } }\ntype Ids = 'z-1';").values).toEqual([
      'z-1',
    ]);
  });

  it('lists a file that it cannot read and goes on', () => {
    const project = readProject(
      new Map([
        ['bad.ts', "const a = 'open"],
        ['good.ts', "export type T = 'a-1';"],
      ]),
    );
    expect(project.unreadable.map(({ path }) => path)).toEqual(['bad.ts']);
    expect(project.modules.map(({ path }) => path)).toEqual(['good.ts']);
  });
});

describe('members', () => {
  it('reads the literals in the type of a member, with its comment', () => {
    const module = readModule(
      'm.ts',
      "interface S {\n  /** note */\n  model?: (string & {}) | 'a-1' | 'b-2';\n  other: 'c-3';\n}",
    );
    expect(unionsOfMembers(module, 'model')).toEqual([{ values: ['a-1', 'b-2'], comment: '/** note */\n' }]);
  });

  it('finds nothing in objects and in calls', () => {
    const module = readModule(
      'm.ts',
      "const a = { model: { id: 'a-1' } }; f(model, 'b-2'); interface S { model: string }",
    );
    expect(unionsOfMembers(module, 'model')).toEqual([]);
  });
});
