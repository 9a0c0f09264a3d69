/** The cards' table for a locale, where only the language that is spoken is loaded: in the editor. */
import { ENGLISH_CARDS } from './card-en';
import { isJapanese, type SpokenCards } from './messages';

/** English for a language that is not there. */
export async function loadCards(locale: string): Promise<SpokenCards> {
  return isJapanese(locale) ? (await import('./japanese')).JAPANESE : ENGLISH_CARDS;
}
