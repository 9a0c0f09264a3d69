/** The table for a locale, where every language is at hand: on the command line and in tests. */
import { JAPANESE } from './japanese';
import { ENGLISH, isJapanese, type Messages } from './messages';

/** English for a language that is not there. */
export function messagesFor(locale: string): Messages {
  return isJapanese(locale) ? JAPANESE : ENGLISH;
}
