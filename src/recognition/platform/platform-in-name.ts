/** The platform that a name in a program speaks of. */
import { ANY_KEY_WORD, KEY_WORDS, MAKERS, platformOfWord, WITH_DEPLOYMENTS } from '../../platforms';
import { rememberNames } from '../../text';
import { wordsOf } from '../context/name-semantics';

/** `AZURE_OPENAI_MODEL`, `useBedrock`; empty where it speaks of none. */
export const platformIn = rememberNames((name): string => {
  const words = wordsOf(name).join(' ');
  if (!ANY_KEY_WORD.test(words)) return '';
  return KEY_WORDS.find(([, word]) => word.test(words))?.[0] ?? '';
});

/** `azure-openai.provider.yml`, `.env.azure`: a file that is called like a platform holds what it serves; a page does not. */
export const platformOfFile = rememberNames((path): string => {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (/\.(?:mdx?|rst|adoc|txt)$|^azure\.ya?ml$/i.test(file)) return '';
  const words = file.split('.').filter((word) => word.length > 4);
  return words.map(platformOfWord).find((platform) => platform !== undefined) ?? hostIn(words[0] ?? '');
});

/** `GithubCopilotService.swift`: of hosts only. A vendor's name says whose API it is like, a cloud's where anything runs. */
function hostIn(name: string): string {
  const platform = platformIn(name);
  return MAKERS.has(platform) || WITH_DEPLOYMENTS.includes(platform) ? '' : platform;
}
