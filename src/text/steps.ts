/** Long work in steps: whoever drives it lets others have their turn between two of them. When that is, is told by the host's clock. */
export type Steps<Result> = Generator<void, Result>;

/** All of it, at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** So many items make a step: together they take a few milliseconds at most, also those of the first text, by code that has not run yet. */
const ITEMS = 2;

/** Visits the items in their order, in steps. */
export function* stepsOver<Item>(items: readonly Item[], visit: (item: Item) => void): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    visit(items[index] as Item);
    if (index % ITEMS === ITEMS - 1) yield;
  }
}
