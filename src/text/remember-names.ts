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
    known.set(name, { value });
    return value;
  };
}
