/** What makes cards: loaded with the first hover or list of suggestions. */
export {
  apiVersionCardOf,
  apiVersionMarkdown,
  briefLife,
  cardMarkdown,
  cardOf,
  explainText,
  linksTo,
  offersMarkdown,
  wordsFor,
} from '../card';
export { loadCards } from '../messages';
export { offersAt } from '../recognition';
