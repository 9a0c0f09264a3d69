import { vi } from 'vitest';

/** The most that any map made meanwhile held at once. */
export function largestMap(work: () => void): number {
  let most = 0;
  const set = Map.prototype.set;
  const spy = vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>, ...entry) {
    const map = set.apply(this, entry);
    most = Math.max(most, map.size);
    return map;
  });
  try {
    work();
  } finally {
    spy.mockRestore();
  }
  return most;
}
