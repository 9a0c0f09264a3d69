/** The platform that a name in a program speaks of. */
import { KEY_WORDS } from '../../platforms';
import { rememberNames } from '../../text';
import { wordsOf } from '../context/name-semantics';

/** `AZURE_OPENAI_MODEL`, `useBedrock`; empty where it speaks of none. */
export const platformIn = rememberNames((name): string => {
  const words = wordsOf(name).join(' ');
  return KEY_WORDS.find(([, word]) => word.test(words))?.[0] ?? '';
});
