/** The table for a locale, where only the language that is spoken is loaded: in the editor. */
import { ENGLISH, isJapanese, type Messages } from './messages';

/** English for a language that is not there. */
export async function loadMessages(locale: string): Promise<Messages> {
  return isJapanese(locale) ? (await import('./japanese')).JAPANESE : ENGLISH;
}
