/** The string literals that a type of a package allows, followed through aliases, `keyof typeof`, spreads and indexes. */
import { type Declaration, type Module, readModule } from './declarations';
import { parseType, type TypeNode } from './types';
import { parseValue, type ValueNode } from './values';

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
const OPEN = new Set(['string', 'number', 'boolean', 'never', 'any', 'unknown', 'null', 'undefined', 'Record']);
const DEEPEST = 40;

class Evaluation {
  readonly unresolved = new Set<string>();
  readonly #project: Project;
  #depth = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  alias(name: string, module: Module): readonly string[] {
    const found = this.#find(name, 'type', module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#strings(parseType(found.declaration.tokens), found.module));
  }

  #strings(node: TypeNode, module: Module): readonly string[] {
    switch (node.kind) {
      case 'literal':
        return [node.value];
      case 'union':
        return node.of.flatMap((part) => this.#strings(part, module));
      case 'intersection':
        return [];
      case 'reference':
        return this.#reference(node.name, node.args, module);
      case 'keyof':
        return this.#keys(node.of, module);
      case 'typeof':
        return this.#valueStrings(node.name, module);
      case 'index':
        return this.#indexed(node.object, node.key, module);
      case 'mapped':
        return this.#strings(node.keys, module);
      case 'object':
        return [];
      case 'other':
        return this.#lost(node.text);
    }
  }

  #reference(name: string, args: readonly TypeNode[], module: Module): readonly string[] {
    if (OPEN.has(name)) return [];
    const [first, second] = args;
    if (name === 'Exclude' && first && second) {
      const without = new Set(this.#strings(second, module));
      return this.#strings(first, module).filter((value) => !without.has(value));
    }
    return this.alias(name, module);
  }

  /** `Ids['chat']`, `(typeof ids)[number]`, `{ [K in Keys]: … }[Keys]` (taken for its keys). */
  #indexed(object: TypeNode, key: TypeNode, module: Module): readonly string[] {
    if (object.kind === 'typeof') return this.#valueStrings(object.name, module);
    const target = this.#resolve(object, module);
    if (!target) return this.#lost(object.kind);
    if (target.node.kind === 'mapped') return this.#strings(target.node.keys, target.module);
    if (target.node.kind !== 'object') return this.#lost(target.node.kind);
    const { members } = target.node;
    return this.#strings(key, module).flatMap((name) => {
      const member = members.get(name);
      return member ? this.#strings(member, target.module) : this.#lost(name);
    });
  }

  #keys(node: TypeNode, module: Module): readonly string[] {
    if (node.kind === 'typeof') return this.#valueKeys(node.name, module);
    const target = this.#resolve(node, module);
    if (target?.node.kind === 'object') return [...target.node.members.keys()];
    return target?.node.kind === 'mapped' ? this.#strings(target.node.keys, target.module) : this.#lost(node.kind);
  }

  /** Follows aliases until there is something that is not one. */
  #resolve(node: TypeNode, module: Module): { readonly node: TypeNode; readonly module: Module } | undefined {
    let at = { node, module };
    for (let n = 0; at.node.kind === 'reference' && n < DEEPEST; n++) {
      const found = this.#find(at.node.name, 'type', at.module);
      if (!found) return undefined;
      at = { node: parseType(found.declaration.tokens), module: found.module };
    }
    return at;
  }

  #valueKeys(name: string, module: Module): readonly string[] {
    const found = this.#find(name, 'const', module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#keysOf(parseValue(found.declaration.tokens), found.module, name));
  }

  #keysOf(value: ValueNode, module: Module, name: string): readonly string[] {
    if (value.kind === 'name') return this.#valueKeys(value.name, module);
    if (value.kind !== 'object') return this.#lost(name);
    return value.entries.flatMap((entry) =>
      entry.key === undefined ? this.#keysOf(entry.value, module, `${name} …`) : [entry.key],
    );
  }

  #valueStrings(name: string, module: Module): readonly string[] {
    const found = this.#find(name, 'const', module);
    if (!found) return this.#lost(name);
    return this.#deeper(name, () => this.#stringsIn(parseValue(found.declaration.tokens), found.module, name));
  }

  #stringsIn(value: ValueNode, module: Module, name: string): readonly string[] {
    if (value.kind === 'string') return [value.value];
    if (value.kind === 'name') return this.#valueStrings(value.name, module);
    if (value.kind === 'array') return value.items.flatMap((item) => this.#stringsIn(item, module, name));
    return this.#lost(name);
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
