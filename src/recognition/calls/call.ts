/** A call, an object or a block of YAML, as the parameters of one request. */

export interface Parameter {
  readonly name: string;
  /** Of the name. */
  readonly start: number;
  readonly end: number;
  /** A number or a text; absent for anything else. */
  readonly value?: { readonly text: string; readonly start: number; readonly end: number; readonly isNumber: boolean };
}

export interface Call {
  /** `client.chat.completions.create`, where it is a call. */
  readonly callee?: string;
  readonly parameters: readonly Parameter[];
  /** As long as this reads the same, the call does: from its name to its end; absent where that cannot be told. */
  readonly span?: { readonly start: number; readonly end: number };
}
