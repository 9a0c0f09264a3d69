/** What is loaded for whoever wants a newer catalogue. */
export { isRefreshDue } from '../catalogue';
