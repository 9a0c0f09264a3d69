// The TextMate grammars of syntaxes/, as plain data. They colour; they recognize nothing for the other features.
import type { GrammarNames } from './names';
import { type Pattern, patternsOf } from './patterns';

export interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly (Pattern | { readonly include: string })[];
}

const SCOPE = 'model-almanac.injection';

/**
 * Strings, but not regular expressions, not documentation, and not the code inside a template's `${}`, whose own strings
 * count again. `string` stands first: elsewhere nothing more is asked.
 */
const IN_STRINGS =
  'L:string - string.regexp - string.quoted.docstring - comment - (meta.embedded - (meta.embedded string))';
/** VS Code's dotenv grammar has a scope of its own for values without quotes. */
const IN_DOTENV = 'L:property.value.dotenv - comment';

/** The grammars by file name. Pure: the same names give the same text. */
export function grammarFiles(names: GrammarNames): Readonly<Record<string, string>> {
  return {
    'model-almanac.injection.tmLanguage.json': fileOf({
      scopeName: SCOPE,
      injectionSelector: IN_STRINGS,
      patterns: patternsOf(names),
    }),
    'model-almanac.dotenv.tmLanguage.json': fileOf({
      scopeName: `${SCOPE}.dotenv`,
      injectionSelector: IN_DOTENV,
      patterns: [{ include: SCOPE }],
    }),
  };
}

function fileOf(grammar: Grammar): string {
  return `${JSON.stringify({ '//': 'Made by npm run grammar from src/catalogue/data.', ...grammar }, undefined, 1)}\n`;
}
