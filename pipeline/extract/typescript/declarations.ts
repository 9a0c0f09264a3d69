/** Finds what a TypeScript module declares at its top level: type aliases and constants. */
import { type Token, tokenize } from './tokens';

export interface Declaration {
  readonly name: string;
  readonly kind: 'type' | 'const';
  readonly exported: boolean;
  /** The comments before the declaration. */
  readonly comment: string;
  /** What stands right of the equals sign. */
  readonly tokens: readonly Token[];
}

export interface Module {
  readonly path: string;
  readonly tokens: readonly Token[];
  readonly declarations: ReadonlyMap<string, Declaration>;
}

/** Throws when the text is no TypeScript that the tokenizer can read. */
export function readModule(path: string, source: string): Module {
  const tokens = tokenize(source);
  const declarations = new Map<string, Declaration>();
  for (let at = 0; at < tokens.length; ) {
    const start = at;
    const { exported, next } = modifiers(tokens, at);
    const keyword = tokens[next];
    const name = tokens[next + 1];
    const end = endOfStatement(tokens, next);
    const declares = keyword?.kind === 'name' && (keyword.text === 'type' || keyword.text === 'const');
    if (declares && name?.kind === 'name') {
      const equals = equalsSign(tokens, next + 2, end);
      if (equals !== undefined)
        declarations.set(name.text, {
          name: name.text,
          kind: keyword.text === 'type' ? 'type' : 'const',
          exported,
          comment: tokens[start]?.comment ?? '',
          tokens: tokens.slice(equals + 1, end),
        });
    }
    at = Math.max(end, start) + 1;
  }
  return { path, tokens, declarations };
}

function modifiers(tokens: readonly Token[], start: number): { readonly exported: boolean; readonly next: number } {
  let next = start;
  let exported = false;
  while (tokens[next]?.kind === 'name' && ['export', 'declare'].includes(tokens[next]?.text ?? '')) {
    exported ||= tokens[next]?.text === 'export';
    next++;
  }
  return { exported, next };
}

const OPENING = new Set(['{', '(', '[']);
const CLOSING = new Set(['}', ')', ']']);
/** Statements that end with a brace and no semicolon. */
const BRACED = new Set([
  'function',
  'class',
  'interface',
  'namespace',
  'async',
  'abstract',
  'if',
  'for',
  'while',
  'try',
]);

function endOfStatement(tokens: readonly Token[], start: number): number {
  const braced = BRACED.has(tokens[start]?.text ?? '');
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'punctuation') continue;
    if (OPENING.has(token.text)) depth++;
    else if (CLOSING.has(token.text)) {
      depth--;
      if (depth <= 0 && token.text === '}' && braced) return at;
    } else if (token.text === ';' && depth <= 0) return at;
  }
  return tokens.length;
}

function equalsSign(tokens: readonly Token[], start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token?.kind !== 'punctuation') continue;
    if (OPENING.has(token.text)) depth++;
    else if (CLOSING.has(token.text)) depth--;
    else if (token.text === '=' && depth === 0) return at;
  }
  return undefined;
}
