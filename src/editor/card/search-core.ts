/** The search over the catalogue: loaded when somebody looks for a model. */
export { searchModels } from '../../completion';
