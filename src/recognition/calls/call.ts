/** A call, an object or a block of YAML, as the parameters of one request. */

export interface Parameter {
  readonly name: string;
  /** The name in snake case, with the object in front that it stands in where that says more: `thinking.budget_tokens`. */
  readonly key: string;
  /** Of the name. */
  readonly start: number;
  readonly end: number;
  /** All of it, its value too: from the first mark of the name to behind the last of the value. */
  readonly from: number;
  readonly to: number;
  /** A number, a text or a truth; absent for anything else. */
  readonly value?: { readonly text: string; readonly start: number; readonly end: number; readonly isNumber: boolean };
}

export interface Call {
  /** `client.chat.completions.create`, where it is a call; the type, where it is an object of one. */
  readonly callee?: string;
  readonly parameters: readonly Parameter[];
  /** More may be passed than stands here: `**options`, `...rest`. */
  readonly open?: boolean;
}

/** The call where it stands so much farther on. */
export function movedCall(call: Call | undefined, by: number): Call | undefined {
  if (!call || by === 0) return call;
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...call,
    parameters: call.parameters.map(({ value, from, to, ...name }) => ({
      ...moved(name),
      from: from + by,
      to: to + by,
      ...(value && { value: moved(value) }),
    })),
  };
}

/** Two calls that read the same, each as far from a place of its own: `by` from the first to the second. */
export function isSameCall(one: Call | undefined, other: Call, by: number): boolean {
  return (
    one !== undefined &&
    one.callee === other.callee &&
    one.open === other.open &&
    one.parameters.length === other.parameters.length &&
    one.parameters.every((parameter, index) => isSameParameter(parameter, other.parameters[index], by))
  );
}

function isSameParameter(one: Parameter, other: Parameter | undefined, by: number): boolean {
  const isMoved = <T extends { readonly start: number; readonly end: number }>(a?: T, b?: T): boolean =>
    a === undefined ? b === undefined : a.start + by === b?.start && a.end + by === b.end;
  return (
    one.name === other?.name &&
    one.key === other.key &&
    isMoved(one, other) &&
    one.from + by === other.from &&
    one.to + by === other.to &&
    isMoved(one.value, other.value) &&
    // Inside of what is no plain value anything may have changed.
    one.value !== undefined &&
    one.value.text === other.value?.text &&
    one.value.isNumber === other.value.isNumber
  );
}

/** `maxTokens`, `MaxTokens`, `max-tokens` → `max_tokens`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
