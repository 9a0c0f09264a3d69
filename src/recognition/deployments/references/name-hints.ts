/** Which texts, and which of their words, may name a deployment: told by words alone. */
import type { DeploymentIndex } from './deployment-index';

/** Could the text name a deployment? A search for a few words. */
export const mayNameDeployment = (text: string): boolean => HINTS.some((hint) => text.includes(hint));
const HINTS = ['eployment', 'EPLOYMENT', 'zureOpenAI', 'zureChat', 'zure_openai'];

export const WORD = /[\w.-]{2,}/g;
export const LONGEST_NAME = 64;

/** Does the text at a path hold a name of the index, wherever it stands? */
export function holdsName(text: string, path: string, index: DeploymentIndex): boolean {
  if (!mayNameDeployment(text)) return false;
  for (const [run] of text.matchAll(WORD)) if (index.of(nameIn(run), path).length) return true;
  return false;
}

/** The words of the text that a declaration could make the name of a deployment. */
export function* possibleNames(text: string): Iterable<string> {
  for (const [run] of text.matchAll(WORD)) {
    const name = nameIn(run);
    if (name !== '') yield name;
  }
}

/** `${NAME:-chat-prod}`: the dash is the shell's. */
export const nameIn = (run: string): string => (run.length > LONGEST_NAME + 1 ? '' : run.replace(/^-+/, ''));
