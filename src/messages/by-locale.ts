/** The table for a locale, where every language is at hand: on the command line and in tests. */
import { ENGLISH_CARDS } from './card-en';
import { ENGLISH_FINDINGS } from './findings-en';
import { JAPANESE } from './japanese';
import { isJapanese, type Messages } from './messages';

const ENGLISH: Messages = { ...ENGLISH_CARDS, ...ENGLISH_FINDINGS };

/** English for a language that is not there. */
export function messagesFor(locale: string): Messages {
  return isJapanese(locale) ? JAPANESE : ENGLISH;
}
