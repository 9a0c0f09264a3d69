/** Looking things up in lists that are in order. */

/** Of `count` things in order, the index of the first for which the test no longer holds; `count` when it holds for all. */
export function firstIndex(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
