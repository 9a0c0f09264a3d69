/** The search over the catalogue: loaded when somebody looks for a model. */
export { countModels, firstSearched, preparingSearch, searchModels } from '../../completion';
