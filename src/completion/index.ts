export { complete, preparing, type Suggestion, type SuggestOptions } from './complete';
