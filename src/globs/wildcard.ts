/** Patterns with stars, matched without a regular expression: time grows with pattern × text at most, whatever a user writes. */

/** A star in a pattern of characters, and the two stars in a pattern of parts. */
export const STAR = '*';
/** One character, whichever. */
const ANY = '?';

export type Token = typeof STAR | typeof ANY | number | CharacterSet;

/** `[…]`: code points, both ends of a range included. */
interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

/** Going back to the last star alone is enough: an earlier star could only take what the last one can take too. */
export function matchesAll<P, T>(
  pattern: readonly (P | typeof STAR)[],
  text: readonly T[],
  matches: (wanted: P, item: T) => boolean,
): boolean {
  let at = 0;
  let read = 0;
  let afterStar = -1;
  let retry = 0;
  while (read < text.length) {
    const wanted = pattern[at];
    if (wanted === STAR) {
      afterStar = ++at;
      retry = read;
    } else if (wanted !== undefined && matches(wanted as P, text[read] as T)) {
      at++;
      read++;
    } else if (afterStar >= 0) {
      at = afterStar;
      read = ++retry;
    } else return false;
  }
  while (pattern[at] === STAR) at++;
  return at === pattern.length;
}

/** The tokens of a pattern; `undefined` where git gives the pattern up, which then matches nothing. */
export function tokensOf(pattern: string): readonly Token[] | undefined {
  const characters = [...pattern];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    let character = characters[at] ?? '';
    if (character === '*') tokens.push(STAR);
    else if (character === '?') tokens.push(ANY);
    else if (character === '[') {
      const set = setAt(characters, at + 1);
      if (!set) return undefined;
      tokens.push(set.set);
      at = set.end;
    } else {
      if (character === '\\') character = characters[++at] ?? '';
      if (character === '') return undefined;
      tokens.push(codeOf(character));
    }
  }
  return tokens;
}

export function matchesCharacter(wanted: Exclude<Token, typeof STAR>, character: number): boolean {
  if (wanted === ANY) return true;
  if (typeof wanted === 'number') return wanted === character;
  return wanted.ranges.some(([low, high]) => low <= character && character <= high) !== wanted.negated;
}

function setAt(
  characters: readonly string[],
  from: number,
): { readonly set: CharacterSet; readonly end: number } | undefined {
  const negated = characters[from] === '!' || characters[from] === '^';
  const first = negated ? from + 1 : from;
  const ranges: (readonly [number, number])[] = [];
  /** A range cannot begin with what has just ended one. */
  let low: number | undefined;
  let close = -1;
  for (let at = first; at < characters.length; at++) {
    let character = characters[at] ?? '';
    if (character === ']' && at > first) return { set: { negated, ranges }, end: at };
    if (character === '-' && low !== undefined && at + 1 < characters.length && characters[at + 1] !== ']') {
      character = characters[++at] ?? '';
      if (character === '\\') character = characters[++at] ?? '';
      ranges.push([low, codeOf(character)]);
      low = undefined;
      continue;
    }
    const mayName = character === '[' && characters[at + 1] === ':';
    if (mayName && close < at + 2) close = characters.indexOf(']', at + 2);
    const named = mayName ? classAt(characters, at + 2, close) : undefined;
    if (named === 'unknown') return undefined;
    if (named) {
      ranges.push(...named.ranges);
      low = undefined;
      at = named.end;
      continue;
    }
    if (character === '\\') character = characters[++at] ?? '';
    low = codeOf(character);
    ranges.push([low, low]);
  }
  return undefined;
}

/** `[:alpha:]` and its like, in ASCII as git has them. */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: '09AZaz',
  alpha: 'AZaz',
  blank: '  \t\t',
  cntrl: '\u0000\u001f\u007f\u007f',
  digit: '09',
  graph: '!~',
  lower: 'az',
  print: ' ~',
  punct: '!/:@[`{~',
  space: '  \t\n\r\r',
  upper: 'AZ',
  xdigit: '09AFaf',
};

/** `undefined` where no class stands: its `[` is a member like any other. */
function classAt(
  characters: readonly string[],
  from: number,
  end: number,
): { readonly ranges: readonly (readonly [number, number])[]; readonly end: number } | 'unknown' | undefined {
  if (end < 0) return 'unknown';
  if (end === from || characters[end - 1] !== ':') return undefined;
  const name = characters.slice(from, end - 1).join('');
  const pairs = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  if (pairs === undefined) return 'unknown';
  const ranges = Array.from(
    { length: pairs.length / 2 },
    (_, n) => [pairs.charCodeAt(2 * n), pairs.charCodeAt(2 * n + 1)] as const,
  );
  return { ranges, end };
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
