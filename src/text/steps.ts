/**
 * Long work in steps: whoever drives it lets others have their turn between two of them. When that is, is told by the host's clock.
 * A step may be something to wait for: a part of the program that is loaded when it is first needed.
 */
export type Steps<Result> = Generator<Promise<unknown> | undefined, Result>;

/** All of it, at once. Throws where there is something to wait for. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value) throw new Error('This work waits for a part of the program: it cannot be done at once.');
  }
}

/** What is loaded when it is first asked for: whoever asks waits for it, and later has it at once. */
export function onDemand<Part>(load: () => Promise<Part>): () => Steps<Part> {
  let loaded: { readonly part: Part } | undefined;
  let loading: Promise<void> | undefined;
  const loadOnce = async (): Promise<void> => {
    try {
      loaded = { part: await load() };
    } finally {
      loading = undefined;
    }
  };
  return function* () {
    loading ??= loaded ? undefined : loadOnce();
    if (loading) yield loading;
    // Whoever waited for a part that could not be loaded has been told.
    if (!loaded) throw new Error('A part of the program was not waited for.');
    return loaded.part;
  };
}

/** What is there from the beginning, for those who ask for it so. */
export const alreadyLoaded = <Part>(part: Part): (() => Steps<Part>) =>
  function* () {
    yield* NOTHING;
    return part;
  };
const NOTHING: readonly undefined[] = [];

/** So much of a text makes a step: a few milliseconds at most. In UTF-16 code units. */
export const STRETCH = 32_768;

/** So many items make a step: together they take a few milliseconds at most, also those of the first text, by code that has not run yet. */
const ITEMS = 2;
/** The same of items that cost little each. */
const LIGHT_ITEMS = 32;

/** Visits the items in their order, in steps. */
export function* stepsOver<Item>(items: Iterable<Item>, visit: (item: Item) => void, most = ITEMS): Steps<void> {
  const list = Array.isArray(items) ? items : undefined;
  // By numbers where they have some: that takes half the time.
  for (let index = 0; list && index < list.length; index++) {
    visit(list[index]);
    if (index % most === most - 1) yield;
  }
  if (list) return;
  let left = most;
  for (const item of items) {
    visit(item);
    if (--left > 0) continue;
    left = most;
    yield;
  }
}

/** The same where each costs little. */
export const stepsOverLight = <Item>(items: Iterable<Item>, visit: (item: Item) => void): Steps<void> =>
  stepsOver(items, visit, LIGHT_ITEMS);
