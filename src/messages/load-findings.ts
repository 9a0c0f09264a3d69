/** The findings' table for a locale, where only the language that is spoken is loaded: in the editor. */
import { ENGLISH_FINDINGS } from './findings-en';
import { isJapanese, type SpokenFindings } from './messages';

/** English for a language that is not there. */
export async function loadFindings(locale: string): Promise<SpokenFindings> {
  return isJapanese(locale) ? (await import('./japanese')).JAPANESE : ENGLISH_FINDINGS;
}
