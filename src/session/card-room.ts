/** What needs cards and lists: a part of its own, loaded when somebody first asks for one. */
export { hoverAt } from './at-place';
export { loadWords, makeCard } from './cards';
export { offeredAt, prepareLists } from './completions';
export { dateHints } from './hints';
