/** One pattern as git reads it in a `.gitignore`. */
import { matchesAll, matchesCharacter, STAR, type Token, tokensOf } from './wildcard';

/** A path as patterns look at it: its last part, and all its parts by code points when one asks. */
export interface PathParts {
  readonly path: string;
  readonly name: string;
  readonly codes: () => readonly (readonly number[])[];
}

export interface Pattern {
  /** `!…`: what it matches is taken back in. */
  readonly negated: boolean;
  /** `…/` */
  readonly foldersOnly: boolean;
  /** What it matches when nothing in it is special: a name in any folder, or a whole path. */
  readonly exactly?: { readonly name: string } | { readonly path: string };
  readonly matches: (path: PathParts) => boolean;
}

export function partsOf(path: string): PathParts {
  let codes: readonly (readonly number[])[] | undefined;
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    codes: () => {
      codes ??= path.split('/').map((part) => Array.from(part, (character) => character.codePointAt(0) ?? 0));
      return codes;
    },
  };
}

/** `undefined` for a line that says nothing: empty, a comment, or a pattern that cannot match. */
export function patternOf(line: string): Pattern | undefined {
  const trimmed = trimEnd(line);
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const negated = trimmed.startsWith('!');
  const whole = negated ? trimmed.slice(1) : trimmed;
  const foldersOnly = whole.endsWith('/');
  const body = foldersOnly ? whole.slice(0, -1) : whole;
  if (body === '') return undefined;
  const kind = { negated, foldersOnly };
  if (!/[\\*?[]/.test(body)) {
    const name = body.includes('/') ? undefined : body;
    const path = body.startsWith('/') ? body.slice(1) : body;
    return name === undefined
      ? { ...kind, exactly: { path }, matches: (of) => of.path === path }
      : { ...kind, exactly: { name }, matches: (of) => of.name === name };
  }
  if (/^\*[^\\*?[/]+$/.test(body)) {
    const end = body.slice(1);
    return { ...kind, matches: ({ name }) => name.endsWith(end) };
  }
  const tokens = tokensOf(body.startsWith('/') ? body.slice(1) : body);
  return tokens && { ...kind, matches: body.includes('/') ? wholePath(tokens) : lastPart(tokens) };
}

function lastPart(tokens: readonly Token[]): Pattern['matches'] {
  const word = longestWord(tokens);
  return (path) => path.name.includes(word) && matchesPart(tokens, path.codes().at(-1) ?? []);
}

function wholePath(tokens: readonly Token[]): Pattern['matches'] {
  const parts: (readonly Token[] | typeof STAR)[] = [];
  const between = split(tokens);
  for (const [index, part] of between.entries()) {
    const isDeep = part.length > 1 && part.every((token) => token === STAR);
    parts.push(isDeep ? STAR : part);
    // Everything in a folder, but not the folder.
    if (isDeep && index === between.length - 1) parts.push([STAR]);
  }
  const word = longestOf(between.map(longestWord));
  return (path) => path.path.includes(word) && matchesAll(parts, path.codes(), matchesPart);
}

/** What stands in all that a part matches. Most names are told by it, before they are looked at character by character. */
function longestWord(tokens: readonly Token[]): string {
  const words: string[] = [''];
  for (const token of tokens)
    if (typeof token === 'number') words.push((words.pop() ?? '') + String.fromCodePoint(token));
    else words.push('');
  return longestOf(words);
}

const longestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');

const matchesPart = (tokens: readonly Token[], codes: readonly number[]): boolean =>
  matchesAll(tokens, codes, matchesCharacter);

const SLASH = 47;

function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token === SLASH) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Without the spaces at its end that no backslash keeps, and without the return of a line from elsewhere. */
function trimEnd(line: string): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  let end = text.length;
  while (end > 0 && text[end - 1] === ' ') end--;
  let backslashes = 0;
  while (backslashes < end && text[end - 1 - backslashes] === '\\') backslashes++;
  return text.slice(0, backslashes % 2 ? end + 1 : end);
}
