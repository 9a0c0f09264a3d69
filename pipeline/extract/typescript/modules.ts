/** What a TypeScript module of a package declares at its top level: type aliases and constants. The text is parsed and never run. */
import { type Comment, type Expression, type Program, parseSync, type Statement, type TSType } from 'oxc-parser';

interface Common {
  readonly name: string;
  readonly exported: boolean;
  /** The comments before the declaration, with their marks. */
  readonly comment: string;
}
export type Declaration = Common &
  ({ readonly kind: 'type'; readonly type: TSType } | { readonly kind: 'const'; readonly value: Expression });

export interface Module {
  readonly path: string;
  readonly program: Program;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** The comments that end before an offset, and begin behind another, with their marks. */
  readonly commentsBetween: (from: number, to: number) => string;
}

/** No file of a package is nested so deep; the parser would run out of stack, and the run with it. */
const DEEPEST = 1_000;

/** Throws an `Error` that says where, when the text is no TypeScript. */
export function readModule(path: string, source: string): Module {
  if (depthOf(source) > DEEPEST) throw new Error(`brackets nested more than ${DEEPEST} deep`);
  const { program, comments, errors } = parseSync(path, source, { lang: 'ts' });
  const [error] = errors;
  if (error) throw new Error(`${error.message} in line ${lineAt(source, error.labels[0]?.start ?? 0)}`);
  const commentsBetween = (from: number, to: number): string =>
    comments
      .filter(({ start, end }) => start >= from && end <= to)
      .map((comment) => `${written(comment)}\n`)
      .join('');
  const declarations = new Map<string, Declaration>();
  let before = 0;
  for (const statement of program.body) {
    for (const declaration of declared(statement, commentsBetween(before, statement.start)))
      declarations.set(declaration.name, declaration);
    before = statement.end;
  }
  return { path, program, declarations, commentsBetween };
}

const written = ({ type, value }: Comment): string => (type === 'Block' ? `/*${value}*/` : `//${value}`);

function declared(statement: Statement, comment: string): readonly Declaration[] {
  const exported = statement.type === 'ExportNamedDeclaration';
  const inner = exported ? statement.declaration : statement;
  if (inner?.type === 'TSTypeAliasDeclaration')
    return [{ name: inner.id.name, exported, comment, kind: 'type', type: inner.typeAnnotation }];
  if (inner?.type !== 'VariableDeclaration' || inner.kind !== 'const') return [];
  return inner.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init ? [{ name: id.name, exported, comment, kind: 'const', value: init } as const] : [],
  );
}

/** How deep brackets are nested, at most: those in texts are counted, too. One pass. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of source) {
    if ('{([<'.includes(char)) deepest = Math.max(deepest, ++depth);
    else if ('})]>'.includes(char)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
