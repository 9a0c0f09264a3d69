/** What makes the pages of the panel: loaded when somebody opens one. */
export {
  apiVersionCardOf,
  apiVersionHtml,
  cardHtml,
  cardOf,
  compareHtml,
  MOST_COMPARED,
} from '../../card';
export { loadPanel } from '../../messages';
