/** Remembers what was decided of names: they repeat, within a text and from one to the next. */

/** Beyond so many, all are forgotten: a hostile text must not fill memory. */
const MOST = 20_000;

export function rememberNames<V>(decide: (name: string) => V): (name: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (name) => {
    const found = known.get(name);
    if (found) return found.value;
    const value = decide(name);
    if (known.size > MOST) known.clear();
    known.set(detached(name), { value });
    return value;
  };
}

/** A slice of a text keeps the whole text for as long as it is there: this is one of its own. */
const detached = (name: string): string => ` ${name}`.slice(1);
