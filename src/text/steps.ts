/** Long work in steps: whoever drives it lets others have their turn between two of them. When that is, is told by the host's clock. */
export type Steps<Result> = Generator<void, Result>;

/** All of it, at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

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
