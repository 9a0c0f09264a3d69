/** The words for `model-almanac.json` in a locale: loaded where a folder has one. */
import { ENGLISH_OWN_FILE, type OwnFileWords } from '../catalogue';
import { isJapanese } from './messages';

/** English for a language that is not there. */
export async function loadOwnFile(locale: string): Promise<OwnFileWords> {
  return isJapanese(locale) ? (await import('./own-file-ja')).JAPANESE_OWN_FILE : ENGLISH_OWN_FILE;
}
