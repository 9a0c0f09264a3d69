/** Many patterns at one place: only those are tried that can begin with the character that stands there. */

/** What a pattern can begin with: character codes, or anything. */
type First = ReadonlySet<number> | 'any';

interface Alternative {
  readonly row: number;
  readonly source: string;
  readonly first: First;
}

export interface FoundRow {
  readonly row: number;
  readonly text: string;
}

/** What begins at this place: of the rows the first, as one expression of them all would find it. */
export type RowAt = (text: string, at: number) => FoundRow | undefined;

/** Codes from this one on share a table. */
const OTHERS = 128;

/** `rows`: sources of expressions without flags and without groups that capture. */
export function rowsByFirstCharacter(rows: readonly string[]): RowAt {
  let known: readonly Alternative[] | undefined;
  const alternatives = (): readonly Alternative[] => {
    known ??= rows.flatMap((pattern, row) =>
      alternativesOf(pattern).map((source) => ({ row, source, first: firstOf(source) })),
    );
    return known;
  };
  const tables: (Table | null)[] = [];
  return (text, at) => {
    const code = Math.min(text.charCodeAt(at), OTHERS);
    let table = tables[code];
    if (table === undefined) table = tables[code] = tableOf(alternatives(), code);
    if (!table) return undefined;
    table.pattern.lastIndex = at;
    const found = table.pattern.exec(text);
    if (!found) return undefined;
    const row = table.rows[found.findIndex((part, index) => index > 0 && part !== undefined) - 1];
    return row === undefined ? undefined : { row, text: found[0] };
  };
}

interface Table {
  readonly pattern: RegExp;
  /** By group. */
  readonly rows: readonly number[];
}

function tableOf(alternatives: readonly Alternative[], code: number): Table | null {
  const those = alternatives.filter(
    ({ first }) => first === 'any' || (code === OTHERS ? hasOthers(first) : first.has(code)),
  );
  if (!those.length) return null;
  return {
    pattern: new RegExp(those.map(({ source }) => `(${source})`).join('|'), 'y'),
    rows: those.map(({ row }) => row),
  };
}

const hasOthers = (first: ReadonlySet<number>): boolean => [...first].some((code) => code >= OTHERS);

/** `a|b` → `a`, `b` */
export function alternativesOf(pattern: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < pattern.length; at = endOfAtom(pattern, at))
    if (pattern[at] === '|') {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
  return [...parts, pattern.slice(from)];
}

const LOOK = /^\(\?<?[=!]/;
const OPTIONAL = /^(?:[?*]|\{0,)/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;

/** Never too little: what is not known may be anything. */
export function firstOf(pattern: string): First {
  if (PLAIN_START.test(pattern)) return new Set([pattern.charCodeAt(0)]);
  const { first, isEmpty } = begins(pattern);
  return isEmpty ? 'any' : first;
}

/** As most begin: a character that stands for itself, and must be there. */
const PLAIN_START = /^[A-Za-z0-9_](?![?*{])/;

interface Beginning {
  readonly first: First;
  /** It may match nothing. */
  readonly isEmpty: boolean;
}

function begins(pattern: string): Beginning {
  let first: First = new Set<number>();
  for (let at = 0; at < pattern.length; ) {
    const end = endOfAtom(pattern, at);
    const atom = pattern.slice(at, end);
    const rest = pattern.slice(end);
    at = end + (QUANTIFIER.exec(rest)?.[0].length ?? 0);
    if (LOOK.test(atom) || atom === '\\b' || atom === '^') continue;
    const { first: own, isEmpty } = atomBegins(atom);
    first = either(first, own);
    if (!isEmpty && !OPTIONAL.test(rest)) return { first, isEmpty: false };
  }
  return { first, isEmpty: true };
}

function atomBegins(atom: string): Beginning {
  if (atom.startsWith('(')) {
    const all = alternativesOf(atom.slice(atom.startsWith('(?:') ? 3 : 1, -1)).map(begins);
    return {
      first: all.reduce<First>((sum, { first }) => either(sum, first), new Set()),
      isEmpty: all.some(({ isEmpty }) => isEmpty),
    };
  }
  return { first: /^[.$|]|^\[\^/.test(atom) ? 'any' : charactersOf(atom), isEmpty: false };
}

/** `[aA]` */
const LETTERS = /^\[[A-Za-z]+\]$/;

/** What one character, escape or class stands for. */
function charactersOf(atom: string): First {
  if (atom.length === 1) return new Set([atom.charCodeAt(0)]);
  if (LETTERS.test(atom)) return new Set([...atom.slice(1, -1)].map((letter) => letter.charCodeAt(0)));
  if (NOT_ASCII.test(atom)) return 'any';
  const pattern = new RegExp(atom);
  return new Set(ASCII.filter((code) => pattern.test(String.fromCharCode(code))));
}

/** `\s` has spaces beyond ASCII, too. */
const NOT_ASCII = /[\u0080-\uffff]|\\[A-Zcpsux]/;
const ASCII: readonly number[] = Array.from({ length: OTHERS }, (_, code) => code);

const either = (a: First, b: First): First => (a === 'any' || b === 'any' ? 'any' : new Set([...a, ...b]));

/** Behind a character, an escape, a class or a group. */
function endOfAtom(pattern: string, at: number): number {
  if (pattern[at] === '\\') return at + 2;
  if (pattern[at] === '[') return endOfClass(pattern, at);
  if (pattern[at] !== '(') return at + 1;
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ')') end = endOfAtom(pattern, end);
  return end + 1;
}

function endOfClass(pattern: string, at: number): number {
  let end = at + 1;
  while (end < pattern.length && pattern[end] !== ']') end += pattern[end] === '\\' ? 2 : 1;
  return end + 1;
}
