/** The words of a workspace's policy in a locale: loaded where a folder has one. */
import { isJapanese } from './messages';
import type { PolicyMessages } from './policy';

/** English for a language that is not there. */
export async function loadPolicy(locale: string): Promise<PolicyMessages> {
  return isJapanese(locale)
    ? (await import('./policy-ja')).JAPANESE_POLICY
    : (await import('./policy-en')).ENGLISH_POLICY;
}
