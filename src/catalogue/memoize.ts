/** Remembers what was worked out of something that never changes, such as a catalogue, for as long as it is there. */
export function memoize<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/**
 * The same of what soon dies, such as a document: kept beside it. A map that lives long is not looked through when V8 clears the
 * memory of what is young: what it holds of each document would stay, and all that this sees, until everything is cleared.
 */
export function memoizeBeside<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const place = Symbol('memoized');
  return (key) => {
    const found = Object.getOwnPropertyDescriptor(key, place);
    if (found) return found.value;
    const value = work(key);
    // Not copied with what it belongs to.
    Object.defineProperty(key, place, { value, enumerable: false });
    return value;
  };
}
