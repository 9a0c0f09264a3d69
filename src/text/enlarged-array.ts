/** The same list with more room behind it. */
export function enlarged<List extends Int32Array | Uint8Array>(list: List, capacity: number): List {
  const longer = new (list.constructor as new (length: number) => List)(capacity);
  longer.set(list);
  return longer;
}
