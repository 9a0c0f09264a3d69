// What windows that are opened one after the other share: the server and the browser, which take longer to start than most stories to tell.
import { makeClosing } from './closing.mjs';

/** @returns what is kept: made by the first window that asks for it, closed with `close()` after the last one */
export function makeKept() {
  const { add, close } = makeClosing();
  const things = new Map();
  return {
    /** What was made under a name, or what `make` makes now; `make` may add what ends it. */
    async once(name, make) {
      if (!things.has(name)) things.set(name, await make({ add }));
      return things.get(name);
    },
    close,
  };
}
