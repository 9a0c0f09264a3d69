/** Long work in short slices: between two of them the editor has its turn. Everything that is done so shares one clock. */
import type { Steps } from '../text';

const SLICE_MS = 10;

/** When the slice of time is over that whoever waits has been given. */
let end = 0;
let turn: Promise<void> | undefined;

/** The next turn, the same for all: together they have one slice, not one each. */
function nextTurn(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setTimeout(() => {
      turn = undefined;
      end = performance.now() + SLICE_MS;
      resolve();
    }, 0);
  });
  return turn;
}

async function untilThereIsTime(): Promise<void> {
  while (performance.now() >= end) await nextTurn();
}

/** To be awaited in a loop: costs nothing until a slice of time is over, and then gives everything else a turn. */
export async function pause(): Promise<void> {
  if (performance.now() >= end) await untilThereIsTime();
}

/** Work that is cut into steps, as many of them at once as there is time for. What is short is done at once. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  if (turn) await untilThereIsTime();
  else end = Math.max(end, performance.now() + SLICE_MS);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() >= end) await untilThereIsTime();
  }
}
