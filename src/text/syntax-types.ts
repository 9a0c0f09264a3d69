/** How a value stands in its code: its place, and the names around it. */

/** How a name stands to the value, from the nearest outwards. `label`: it chooses the branch that the value is, and names nothing. */
export interface EnclosingName {
  readonly as: 'key' | 'callee' | 'operand' | 'block' | 'subscript' | 'declared' | 'label';
  readonly name: string;
  /** For a callee: which argument, from 0. */
  readonly argument?: number;
}

export interface SyntaxContext {
  /** `key`: the value is itself a key of a map; `case`: a label; `compared`: one side of a comparison; `element`: of a list; `subscript`: `map["value"]`. */
  readonly position: 'key' | 'case' | 'compared' | 'element' | 'argument' | 'value' | 'subscript' | 'alone';
  readonly owners: readonly EnclosingName[];
}

/** What an open bracket and those around it say of everything that stands in it. */
export interface NamesOfBracket {
  /** Of the call whose arguments it holds; which of them is asked about, the place says. */
  readonly callee?: string | undefined;
  /** All others, from the nearest outwards. */
  readonly owners: readonly EnclosingName[];
}
