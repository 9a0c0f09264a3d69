/** The door of `completion`: what could stand at a place. */

export { complete, preparing, type Suggestion, type SuggestOptions } from './complete';
export { type FoundModel, searchModels } from './search';
