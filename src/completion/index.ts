/** The door of `completion`: what could stand at a place. */

export type { Suggestion, SuggestOptions } from './complete';
