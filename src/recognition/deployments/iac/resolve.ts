/** Simple parameters, variables and defaults of the same file: what a value may be. */
import { type Located, MOST_CHOICES, TOO_MANY, type Values } from '../deployment';
import { type Node, type ObjectNode, property } from './tree';

/** What names of the file stand for. */
export interface Scope {
  readonly symbols: ReadonlyMap<string, Node>;
  /** Choices by the steps that led to them: however many fields refer to one, it is worked out once. */
  readonly chosen: Map<Node, Values[]>;
}

export const scopeWith = (symbols: ReadonlyMap<string, Node>): Scope => ({ symbols, chosen: new Map() });

const MAX_STEPS = 8;

/** Parameters, variables, locals and resources of a Bicep, ARM or Terraform file. */
export function scopeOf(root: ObjectNode): Scope {
  const symbols = new Map<string, Node>();
  const set = (name: string, node: Node | undefined): void => {
    if (node && !symbols.has(name)) symbols.set(name, node);
  };
  for (const { key, labels, value } of root.properties) {
    const [first = '', second] = labels;
    switch (key) {
      case 'param':
      case 'var':
      case 'resource':
      case 'module':
        // HCL writes `resource "type" "name" {`, Bicep `resource name 'type' = {`.
        if (key === 'resource' && second !== undefined && /^[a-z]\w*_\w+$/.test(first))
          set(`${first}.${second}`, value);
        else set(first, value);
        break;
      case 'variable':
        if (value.kind === 'object') set(`var.${first}`, property(value, 'default'));
        break;
      case 'locals':
        if (value.kind === 'object') for (const local of value.properties) set(`local.${local.key}`, local.value);
        break;
      case '':
        if (value.kind === 'object') armSymbols(value, set);
        break;
    }
  }
  return scopeWith(symbols);
}

function armSymbols(template: ObjectNode, set: (name: string, node: Node | undefined) => void): void {
  for (const [section, field] of [
    ['parameters', 'defaultValue'],
    ['variables', undefined],
  ] as const) {
    const declared = property(template, section);
    if (declared?.kind !== 'object') continue;
    for (const { key, value } of declared.properties)
      set(`${section}:${key}`, field === undefined || value.kind !== 'object' ? value : property(value, field));
  }
}

/** All texts that a value may be, `TOO_MANY` where they are more than can be told apart; empty texts say nothing. */
export function valuesOf(node: Node | undefined, scope: Scope, steps = 0): Values {
  if (!node || steps > MAX_STEPS) return [];
  switch (node.kind) {
    case 'text':
      return ofText(node, scope, steps);
    case 'reference':
      return valuesOf(referred(node.path, scope), scope, steps + 1);
    case 'choice':
      return choicesOf(node, scope, steps);
    default:
      return [];
  }
}

/** The object that a value is, through a name if it must be. */
export function objectOf(node: Node | undefined, scope: Scope, steps = 0): ObjectNode | undefined {
  if (node?.kind === 'object') return node;
  if (node?.kind !== 'reference' || steps > MAX_STEPS) return undefined;
  return objectOf(referred(node.path, scope), scope, steps + 1);
}

const ARM_NAME = /^\[\s*(parameters|variables)\('(\w+)'\)(?:\.(\w+))?\s*\]$/;
const AZD_DEFAULT = /^\$\{\w+=(.*)\}$/;

function ofText(node: Located, scope: Scope, steps: number): Values {
  const { text, start } = node;
  const arm = ARM_NAME.exec(text);
  if (arm) {
    const symbol = scope.symbols.get(`${arm[1]}:${arm[2]}`);
    const member = arm[3];
    if (member === undefined) return valuesOf(symbol, scope, steps + 1);
    return valuesOf(symbol?.kind === 'object' ? property(symbol, member) : undefined, scope, steps + 1);
  }
  const azd = AZD_DEFAULT.exec(text);
  if (azd) {
    const value = azd[1] ?? '';
    const from = start + text.length - 1 - value.length;
    return value === '' ? [] : [{ text: value, start: from, end: from + value.length }];
  }
  return text === '' || /^\[.*\]$|^\$\{/.test(text) ? [] : [{ text, start, end: node.end }];
}

/** The longest name of the file that the path begins with, then the members of its object. */
function referred(path: readonly string[], { symbols }: Scope): Node | undefined {
  for (let length = Math.min(path.length, 2); length > 0; length--) {
    const symbol = symbols.get(path.slice(0, length).join('.'));
    if (!symbol) continue;
    return path
      .slice(length)
      .reduce<Node | undefined>(
        (node, member) => (node?.kind === 'object' ? property(node, member) : undefined),
        symbol,
      );
  }
  return undefined;
}

function choicesOf(node: Extract<Node, { kind: 'choice' }>, scope: Scope, steps: number): Values {
  const known = scope.chosen.get(node) ?? [];
  scope.chosen.set(node, known);
  known[steps] ??= chosenFrom(node.of, scope, steps);
  return known[steps];
}

function chosenFrom(nodes: readonly Node[], scope: Scope, steps: number): Values {
  const values = new Map<number, Located>();
  for (const node of nodes) {
    const some = valuesOf(node, scope, steps + 1);
    if (some === TOO_MANY) return TOO_MANY;
    for (const value of some) if (!values.has(value.start)) values.set(value.start, value);
    if (values.size > MOST_CHOICES) return TOO_MANY;
  }
  return [...values.values()];
}
