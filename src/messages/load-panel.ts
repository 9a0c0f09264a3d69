/** The panel's table for a locale: loaded when somebody opens one. */
import { isJapanese } from './messages';
import type { SpokenPanel } from './panel';
import { ENGLISH_PANEL } from './panel-en';

/** English for a language that is not there. */
export async function loadPanel(locale: string): Promise<SpokenPanel> {
  return isJapanese(locale) ? (await import('./panel-ja')).JAPANESE_PANEL : ENGLISH_PANEL;
}
