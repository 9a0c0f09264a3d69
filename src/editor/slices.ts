/** Long work in short slices: between two of them the editor has its turn. */

const SLICE_MS = 10;

/** To be awaited in a loop: costs nothing until a slice of time is over, and then gives everything else a turn. */
export function createSlices(ms = SLICE_MS): () => Promise<void> {
  let end = performance.now() + ms;
  return async () => {
    if (performance.now() < end) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    end = performance.now() + ms;
  };
}
