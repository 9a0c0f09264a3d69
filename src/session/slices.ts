/** Long work in short slices: between two of them everything else has its turn. All that is done so shares one clock. */
import type { Steps } from '../text';

const SLICE_MS = 10;

export interface Slices {
  /** To be awaited in a loop: costs nothing until a slice of time is over, and then gives everything else a turn. */
  pause(): Promise<void>;
  /** Work that is cut into steps, as many of them at once as there is time for. What is short is done at once. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
}

/** `now`: milliseconds, from whenever the host's clock counts them. */
export function createSlices(now: () => number): Slices {
  /** When the slice of time is over that whoever waits has been given. */
  let end = 0;
  let turn: Promise<void> | undefined;
  /** The next turn, the same for all: together they have one slice, not one each. */
  const nextTurn = (): Promise<void> => {
    turn ??= new Promise((resolve) => {
      setTimeout(() => {
        turn = undefined;
        end = now() + SLICE_MS;
        resolve();
      }, 0);
    });
    return turn;
  };
  const untilThereIsTime = async (): Promise<void> => {
    while (now() >= end) await nextTurn();
  };
  return {
    async pause() {
      if (now() >= end) await untilThereIsTime();
    },
    async run(steps) {
      if (turn) await untilThereIsTime();
      else end = Math.max(end, now() + SLICE_MS);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
        if (value) await value;
        if (now() >= end) await untilThereIsTime();
      }
    },
  };
}
