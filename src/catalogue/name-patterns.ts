/** Names with `*` for any text, compared in one pass over the name. */

/** What stands before the first `*`, between them, and behind the last. */
export interface Parts {
  readonly head: string;
  readonly between: readonly string[];
  readonly tail: string;
}

/** `undefined` for a name without `*`. */
export function partsOf(name: string): Parts | undefined {
  const [head = '', ...between] = name.split('*');
  const tail = between.pop();
  return tail === undefined ? undefined : { head, between: between.filter(Boolean), tail };
}

/** `*` stands for any text, also none. One pass over the name. */
export function fitsParts({ head, between, tail }: Parts, name: string): boolean {
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
  const end = name.length - tail.length;
  let at = head.length;
  for (const part of between) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Whether a name in small letters is what a pattern in any case means. */
export function namePattern(pattern: string): (lower: string) => boolean {
  const lower = pattern.toLowerCase();
  const parts = partsOf(lower);
  return parts ? (name) => fitsParts(parts, name) : (name) => name === lower;
}
