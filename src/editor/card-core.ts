/** What speaks of models in words: loaded with the first list or page that does. */
export { briefLife, linksTo, STATE_ICONS, wordsFor } from '../card';
export { loadCards } from '../messages';
