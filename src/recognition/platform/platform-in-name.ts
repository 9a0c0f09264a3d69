/** The platform that a name in a program speaks of. */
import { KEY_WORDS } from '../../platforms';
import { wordsOf } from '../context/name-semantics';

/** `AZURE_OPENAI_MODEL`, `useBedrock`; empty where it speaks of none. */
export function platformIn(name: string): string {
  const known = CACHE.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name).join(' ');
  const platform = KEY_WORDS.find(([, word]) => word.test(words))?.[0] ?? '';
  // Names repeat; the cap keeps a hostile text from filling memory.
  if (CACHE.size > 20_000) CACHE.clear();
  CACHE.set(name, platform);
  return platform;
}

const CACHE = new Map<string, string>();
