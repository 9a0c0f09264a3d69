// VS Code's tokenizer on the grammars of its languages: what the lexer is held against.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** A grammar that is injected into another: its text, and the scopes that it is injected to. */
export interface Injection {
  readonly scopeName: string;
  readonly text: string;
  readonly injectTo: readonly string[];
}

export const INITIAL = textmate.INITIAL;

/** The grammar of a language as the editor builds it: of tm-grammars by its name there (`typescript`), or the text of one. */
export async function loadGrammar(language: string, injections: readonly Injection[]): Promise<IGrammar> {
  await loadEngine();
  const host = parsed(language.startsWith('{') ? language : languageFile(language));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === host.scopeName) return host;
      const own = injections.find(({ scopeName }) => scopeName === scope);
      return own ? parsed(own.text) : null;
    },
    getInjections: (scope) => injections.filter((own) => own.injectTo.includes(scope)).map((own) => own.scopeName),
  });
  const grammar = await registry.loadGrammar(host.scopeName);
  if (!grammar) throw new Error(`no grammar for ${host.scopeName}`);
  return grammar;
}

let engine: Promise<void> | undefined;

/** Where npm laid the packages: the scripts run from the root of the checkout. */
const require = createRequire(path.resolve('package.json'));

function loadEngine(): Promise<void> {
  engine ??= oniguruma.loadWASM(
    new Uint8Array(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer,
  );
  return engine;
}

function languageFile(language: string): string {
  const folder = path.dirname(require.resolve('tm-grammars/grammars/json.json'));
  return readFileSync(path.join(folder, `${language}.json`), 'utf8');
}

function parsed(text: string): IRawGrammar {
  return textmate.parseRawGrammar(text, 'grammar.json');
}
