/** The same list with more room behind it. */
export function enlarged(list: Int32Array, capacity: number): Int32Array {
  const wider = new Int32Array(capacity);
  wider.set(list);
  return wider;
}
