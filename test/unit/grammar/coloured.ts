/** What our grammar colours in a text, on top of the grammar that the editor has for the language. */
import type { IGrammar } from 'vscode-textmate';
import { readCatalogueData } from '../../../pipeline/read';
import { grammarFiles } from '../../../scripts/grammar/grammar';
import { type GrammarNames, grammarNames } from '../../../scripts/grammar/names';
import { contributedGrammars, INITIAL, type Injection, loadGrammar } from '../../../scripts/grammar/tokenizer';

/** The names of the catalogue as it is. */
export const names: GrammarNames = grammarNames(readCatalogueData('.'));
export const files = grammarFiles(names);

/** As package.json contributes them, with the text that the catalogue gives. */
export const injections: readonly Injection[] = contributedGrammars().map((contributed) => ({
  ...contributed,
  text: Object.values(files).find((text) => JSON.parse(text).scopeName === contributed.scopeName) ?? '',
}));

export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** `model gpt-4o` or `api 2024-10-21` for each piece with a scope of ours. `language`: see `loadGrammar`. */
export async function coloured(language: string, text: string): Promise<readonly string[]> {
  return (await pieces(language, text)).flatMap(({ text: piece, scopes }) => {
    if (scopes.includes('constant.other.model-id')) return [`model ${piece}`];
    return scopes.includes('constant.other.api-version') ? [`api ${piece}`] : [];
  });
}

/** Every token with its scopes, the outermost first. `plain`: without our grammars. */
export async function pieces(language: string, text: string, plain = false): Promise<readonly Piece[]> {
  const key = `${language} ${plain}`;
  const loading = loaded.get(key) ?? loadGrammar(language, plain ? [] : injections);
  loaded.set(key, loading);
  const grammar = await loading;
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

const loaded = new Map<string, Promise<IGrammar>>();
