/** Remembers what was worked out of something on the day that was last asked for: the same models are judged again and again. */
export function memoizeByDay<K extends object, V>(work: (key: K, asOf: string) => V): (key: K, asOf: string) => V {
  const known = new WeakMap<K, { readonly asOf: string; readonly value: V }>();
  return (key, asOf) => {
    const last = known.get(key);
    if (last?.asOf === asOf) return last.value;
    const value = work(key, asOf);
    known.set(key, { asOf, value });
    return value;
  };
}
