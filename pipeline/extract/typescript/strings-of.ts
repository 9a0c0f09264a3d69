/** The string literals that a type of a package allows, followed through aliases, `keyof typeof`, spreads and indexes. */
import type { TSMappedType, TSType, TSTypeLiteral, TSTypeName } from 'oxc-parser';
import { type Declaration, type Module, readModule } from './modules';
import { readValue, type ValueNode } from './values';

export interface Project {
  readonly modules: readonly Module[];
  /** Files that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export interface Strings {
  readonly values: readonly string[];
  /** Names that led nowhere: the set may be too small. */
  readonly unresolved: readonly string[];
}

/** Reads every module; a file that cannot be read is listed, not fatal. */
export function readProject(files: ReadonlyMap<string, string>): Project {
  const modules: Module[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  for (const [path, source] of files) {
    try {
      modules.push(readModule(path, source));
    } catch (error) {
      unreadable.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { modules, unreadable };
}

/** The strings of a type alias, in the order in which they are declared, each once. */
export function stringsOf(project: Project, module: Module, typeName: string): Strings {
  const evaluation = new Evaluation(project);
  const values = evaluation.alias(typeName, module);
  return { values: [...new Set(values)], unresolved: [...evaluation.unresolved] };
}

/** Types that hold no literal of their own. */
const OPEN = new Set([
  'Record',
  'TSStringKeyword',
  'TSNumberKeyword',
  'TSBooleanKeyword',
  'TSNeverKeyword',
  'TSAnyKeyword',
]);
const ALSO_OPEN = new Set([
  'TSUnknownKeyword',
  'TSNullKeyword',
  'TSUndefinedKeyword',
  'TSIntersectionType',
  'TSTypeLiteral',
]);
const DEEPEST = 40;

/** What names a member: `model` of `model: …` and of `'model': …`. */
const keyOf = (key: {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
}): string | undefined =>
  key.type === 'Identifier' ? String(key.name) : key.type === 'Literal' ? String(key.value) : undefined;

class Evaluation {
  readonly unresolved = new Set<string>();
  readonly #project: Project;
  #depth = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  alias(name: string, module: Module): readonly string[] {
    const found = this.#type(name, module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#strings(found.type, found.module));
  }

  #strings(node: TSType, module: Module): readonly string[] {
    if (OPEN.has(node.type) || ALSO_OPEN.has(node.type)) return [];
    switch (node.type) {
      case 'TSLiteralType':
        return node.literal.type === 'Literal' && typeof node.literal.value === 'string' ? [node.literal.value] : [];
      case 'TSParenthesizedType':
        return this.#strings(node.typeAnnotation, module);
      case 'TSUnionType':
        return node.types.flatMap((part) => this.#strings(part, module));
      // Either branch may be it.
      case 'TSConditionalType':
        return [node.trueType, node.falseType].flatMap((part) => this.#strings(part, module));
      case 'TSTypeReference':
        return this.#reference(lastOf(node.typeName), node.typeArguments?.params ?? [], module);
      case 'TSTypeOperator':
        if (node.operator === 'keyof') return this.#keys(node.typeAnnotation, module);
        return this.#strings(node.typeAnnotation, module);
      case 'TSTypeQuery':
        return this.#valueStrings(node.exprName.type === 'TSImportType' ? '' : lastOf(node.exprName), module);
      case 'TSIndexedAccessType':
        return this.#indexed(node.objectType, node.indexType, module);
      case 'TSMappedType':
        return this.#strings(node.constraint, module);
      default:
        return this.#lost(node.type);
    }
  }

  #reference(name: string, args: readonly TSType[], module: Module): readonly string[] {
    if (OPEN.has(name)) return [];
    const [first, second] = args;
    if (name === 'Exclude' && first && second) {
      const without = new Set(this.#strings(second, module));
      return this.#strings(first, module).filter((value) => !without.has(value));
    }
    return this.alias(name, module);
  }

  /** `Ids['chat']`, `(typeof ids)[number]`, `{ [K in Keys]: … }[Keys]` (taken for its keys). */
  #indexed(object: TSType, key: TSType, module: Module): readonly string[] {
    const plain = bare(object);
    if (plain.type === 'TSTypeQuery') return this.#strings(plain, module);
    const target = this.#resolve(plain, module);
    if (!target) return this.#lost(plain.type);
    if (target.node.type === 'TSMappedType') return this.#strings(target.node.constraint, target.module);
    const members = membersOf(target.node);
    return this.#strings(key, module).flatMap((name) => {
      const member = members.get(name);
      return member ? this.#strings(member, target.module) : this.#lost(name);
    });
  }

  #keys(node: TSType, module: Module): readonly string[] {
    const plain = bare(node);
    if (plain.type === 'TSTypeQuery')
      return this.#valueKeys(plain.exprName.type === 'TSImportType' ? '' : lastOf(plain.exprName), module);
    const target = this.#resolve(plain, module);
    if (target?.node.type === 'TSTypeLiteral') return [...membersOf(target.node).keys()];
    return target ? this.#strings(target.node.constraint, target.module) : this.#lost(plain.type);
  }

  /** Follows aliases until there is something that is not one. */
  #resolve(
    node: TSType,
    module: Module,
  ): { readonly node: TSTypeLiteral | TSMappedType; readonly module: Module } | undefined {
    let at = { node: bare(node), module };
    for (let n = 0; at.node.type === 'TSTypeReference' && n < DEEPEST; n++) {
      const found = this.#type(lastOf(at.node.typeName), at.module);
      if (!found) return undefined;
      at = { node: bare(found.type), module: found.module };
    }
    return at.node.type === 'TSTypeLiteral' || at.node.type === 'TSMappedType'
      ? { node: at.node, module: at.module }
      : undefined;
  }

  #valueKeys(name: string, module: Module): readonly string[] {
    const found = this.#const(name, module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#keysOf(found.value, found.module, name));
  }

  #keysOf(value: ValueNode, module: Module, name: string): readonly string[] {
    if (value.kind === 'name') return this.#valueKeys(value.name, module);
    if (value.kind !== 'object') return this.#lost(name);
    return value.entries.flatMap((entry) =>
      entry.key === undefined ? this.#keysOf(entry.value, module, `${name} …`) : [entry.key],
    );
  }

  #valueStrings(name: string, module: Module): readonly string[] {
    const found = this.#const(name, module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#stringsIn(found.value, found.module, name));
  }

  #stringsIn(value: ValueNode, module: Module, name: string): readonly string[] {
    if (value.kind === 'string') return [value.value];
    if (value.kind === 'name') return this.#valueStrings(value.name, module);
    if (value.kind === 'array') return value.items.flatMap((item) => this.#stringsIn(item, module, name));
    return this.#lost(name);
  }

  #type(name: string, module: Module): { readonly type: TSType; readonly module: Module } | undefined {
    const found = this.#find(name, 'type', module);
    return found?.declaration.kind === 'type' ? { type: found.declaration.type, module: found.module } : undefined;
  }

  #const(name: string, module: Module): { readonly value: ValueNode; readonly module: Module } | undefined {
    const found = this.#find(name, 'const', module);
    return found?.declaration.kind === 'const'
      ? { value: readValue(found.declaration.value), module: found.module }
      : undefined;
  }

  /** A name means the module's own declaration first, then one that another module exports. */
  #find(
    name: string,
    kind: Declaration['kind'],
    module: Module,
  ): { declaration: Declaration; module: Module } | undefined {
    const own = module.declarations.get(name);
    if (own?.kind === kind) return { declaration: own, module };
    for (const other of this.#project.modules) {
      const found = other.declarations.get(name);
      if (found?.kind === kind && found.exported) return { declaration: found, module: other };
    }
    return undefined;
  }

  #deeper(name: string, run: () => readonly string[]): readonly string[] {
    if (this.#depth >= DEEPEST) return this.#lost(name);
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
    }
  }

  #lost(name: string): readonly string[] {
    this.unresolved.add(name || '(nothing)');
    return [];
  }
}

/** `Shared.ChatModel` is looked up by its last part. */
function lastOf(name: TSTypeName): string {
  if (name.type === 'TSQualifiedName') return name.right.name;
  return name.type === 'Identifier' ? name.name : '';
}

const bare = (type: TSType): TSType => (type.type === 'TSParenthesizedType' ? bare(type.typeAnnotation) : type);

function membersOf(node: TSTypeLiteral): ReadonlyMap<string, TSType> {
  const members = new Map<string, TSType>();
  for (const member of node.members) {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue;
    const key = keyOf(member.key);
    if (key !== undefined) members.set(key, member.typeAnnotation.typeAnnotation);
  }
  return members;
}
