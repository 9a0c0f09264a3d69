/** The door of `completion`: what could stand at a place. */

export { complete, completeInSteps, preparing, type Suggestion, type SuggestOptions } from './complete';
export { countModels, type FoundModel, firstSearched, preparingSearch, searchModels } from './search';
