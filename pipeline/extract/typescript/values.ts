/** Constant object and array literals as data: their keys, and the strings in them. */
import type { Expression, ObjectExpression } from 'oxc-parser';

export type ValueNode =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'object'; readonly entries: readonly ValueEntry[] }
  | { readonly kind: 'array'; readonly items: readonly ValueNode[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'other' };

export interface ValueEntry {
  /** Absent for a spread: then `value` is what is spread. */
  readonly key?: string;
  readonly value: ValueNode;
}

const OTHER: ValueNode = { kind: 'other' };

/** Never throws: an expression that is no literal becomes `other`. */
export function readValue(expression: Expression): ValueNode {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? { kind: 'string', value: expression.value } : OTHER;
    case 'TemplateLiteral': {
      const [only, ...more] = expression.quasis;
      return only && !more.length ? { kind: 'string', value: only.value.cooked ?? only.value.raw } : OTHER;
    }
    case 'Identifier':
      return { kind: 'name', name: expression.name };
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return readValue(expression.expression);
    case 'ArrayExpression':
      return {
        kind: 'array',
        items: expression.elements.flatMap((item) =>
          item === null ? [] : item.type === 'SpreadElement' ? [readValue(item.argument)] : [readValue(item)],
        ),
      };
    case 'ObjectExpression':
      return { kind: 'object', entries: expression.properties.map(entryOf) };
    default:
      return OTHER;
  }
}

function entryOf(property: ObjectExpression['properties'][number]): ValueEntry {
  if (property.type === 'SpreadElement') return { value: readValue(property.argument) };
  const { key, value, computed, method, kind } = property;
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
  // A method, accessor or computed key: nothing that names a constant.
  if (computed || method || kind !== 'init' || name === undefined) return { value: OTHER };
  return { key: name, value: readValue(value) };
}
