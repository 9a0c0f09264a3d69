/** The door: one table of languages, how each writes comments and strings, and by which names its files are known. */
export type { AtomRule, DelimitedRule, Format, Language, StringRule } from './language';
export { languageOf } from './language-of';
export { LANGUAGES, PLAIN } from './rows';
