/** How far a long scan is, on one line of a terminal that is gone when the scan is over. */

export interface Progress {
  /** Of so many files. `done` is asked only when something is shown. */
  report(done: () => number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Who waits less sees nothing. */
const FIRST_AFTER = 700;
const EACH = 150;

/** `write`: to a terminal; `now` in milliseconds. */
export function terminalProgress(write: (text: string) => void, now: () => number): Progress {
  let next = now() + FIRST_AFTER;
  let isShown = false;
  return {
    report(done, total) {
      const time = now();
      if (time < next) return;
      next = time + EACH;
      isShown = true;
      write(`\r\u001b[Kmodel-almanac: ${done()} of ${total} files`);
    },
    end() {
      if (isShown) write('\r\u001b[K');
      isShown = false;
    },
  };
}
