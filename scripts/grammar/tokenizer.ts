// VS Code's tokenizer on the grammars of its languages, with and without ours: for the tests and the benchmark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** A grammar that is injected into others: its text, and the scopes that package.json injects it to. */
export interface Injection {
  readonly scopeName: string;
  readonly text: string;
  readonly injectTo: readonly string[];
}

export const INITIAL = textmate.INITIAL;

/** What package.json hands to the editor, read from syntaxes/. */
export function contributedGrammars(): readonly Injection[] {
  const contributed: readonly Contribution[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.grammars;
  return contributed.map(({ path: file, ...rest }) => ({ ...rest, text: readFileSync(file, 'utf8') }));
}

interface Contribution extends Omit<Injection, 'text'> {
  readonly path: string;
}

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

/** Where the patterns match in a line, one after the other: the work of the editor's regular expression engine alone. */
export async function matchesIn(patterns: readonly string[], line: string): Promise<readonly string[]> {
  await loadEngine();
  const scanner = new oniguruma.OnigScanner([...patterns]);
  const text = new oniguruma.OnigString(line);
  const matches: string[] = [];
  for (let at = 0; ; ) {
    const [whole] = scanner.findNextMatchSync(text, at)?.captureIndices ?? [];
    if (!whole) return matches;
    matches.push(line.slice(whole.start, whole.end));
    at = Math.max(whole.end, at + 1);
  }
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
