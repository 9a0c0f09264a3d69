/** Remembers what was decided of names: they repeat, within a text and from one to the next. */

/** Beyond so many, all are forgotten, and what is longer is no name: a hostile text must not fill memory. */
const MOST = 20_000;
const LONGEST = 300;

export function rememberNames<V>(decide: (name: string) => V): (name: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (name) => {
    if (name.length > LONGEST) return decide(name);
    const found = known.get(name);
    if (found) return found.value;
    const own = detached(name);
    const value = decide(own);
    if (known.size > MOST) known.clear();
    known.set(own, { value });
    return value;
  };
}

/** A slice of a text keeps the whole text for as long as it is there: this is one of its own. */
const detached = (name: string): string => ` ${name}`.slice(1);
