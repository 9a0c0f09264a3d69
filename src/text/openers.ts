/** What may begin a comment, a string or another literal in a language, and where. */
import type { AtomRule, DelimitedRule, Language, StringRule } from './languages';
import { isWordPart, isWordStart } from './literals';

export interface Opener {
  readonly mark: string;
  readonly comment?: { readonly close?: string; readonly nested?: StringRule };
  readonly string?: StringRule;
  readonly delimited?: DelimitedRule;
  readonly atom?: AtomRule;
  /** It begins only where a word may: `a#b` and `$#` are words of a shell. */
  readonly apart?: boolean;
  readonly lineStart?: boolean;
  readonly notAfterValue?: boolean;
  readonly unless?: RegExp;
}

export type Openers = readonly (readonly Opener[] | undefined)[];

const TABLES = new Map<Language, Openers>();

/** By the code of the first character; longer marks first. */
export function openersOf(language: Language): Openers {
  const known = TABLES.get(language);
  if (known) return known;
  const table: (Opener[] | undefined)[] = [];
  for (const opener of allOf(language).sort((a, b) => b.mark.length - a.mark.length)) {
    const code = opener.mark.charCodeAt(0);
    table[code] = [...(table[code] ?? []), opener];
  }
  TABLES.set(language, table);
  return table;
}

function allOf({ comments, strings, delimited = [], atoms = [], format }: Language): Opener[] {
  const { line, block, nested, lineStartOnly = [], unless } = comments;
  const shared = (mark: string): Pick<Opener, 'mark' | 'lineStart' | 'unless'> => ({
    mark,
    ...(lineStartOnly.includes(mark) && { lineStart: true }),
    ...(unless && { unless }),
  });
  return [
    ...block.map(([mark, close]) => ({
      ...shared(mark),
      comment: {
        close,
        ...(nested && { nested: { open: mark, close, nests: mark, escape: 'none', multiline: true } as const }),
      },
    })),
    ...line.map((mark) => ({ ...shared(mark), comment: {}, apart: format === 'shell' })),
    ...delimited.flatMap((rule) => rule.marks.map((mark) => ({ mark, delimited: rule }))),
    ...atoms.flatMap((atom) => atom.marks.map((mark) => ({ mark, atom, notAfterValue: atom.notAfterValue === true }))),
    ...strings.map((string) => ({ mark: string.open, string, notAfterValue: string.notAfterValue === true })),
  ];
}

/** Does the mark stand here, and may it open something? */
export function opensAt(text: string, at: number, opener: Opener): boolean {
  const { mark, unless } = opener;
  if (mark.length > 1 && !text.startsWith(mark, at)) return false;
  if (at > 0) {
    if (opener.apart && !/[\s;({&|]/.test(text[at - 1] ?? '')) return false;
    const before = text.charCodeAt(at - 1);
    // `r"` opens a raw string only where a word may start: not in `bar"`.
    if (isWordStart(mark.charCodeAt(0)) && isWordPart(before)) return false;
    if (opener.notAfterValue && (isWordPart(before) || ENDS_VALUE.has(before))) return false;
    if (opener.lineStart && !startsLine(text, at)) return false;
  }
  return !unless || !matchAt(unless, text, at);
}

/** `)`, `]`, `}`, `.`, `'`. */
const ENDS_VALUE = new Set([41, 93, 125, 46, 39]);

function startsLine(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === ' ' || text[first - 1] === '\t') first--;
  return first === 0 || text[first - 1] === '\n' || text[first - 1] === '\r';
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Is what a line begins with read by what the line before ends with: a slash, `%(` of Ruby? */
export function dependsOnLineBefore(text: string, lineStart: number, language: Language): boolean {
  let first = lineStart;
  while (text[first] === ' ' || text[first] === '\t') first++;
  const code = text.charCodeAt(first);
  if (code === SLASH) return true;
  return openersOf(language)[code]?.some(({ delimited }) => delimited?.where !== undefined) ?? false;
}

const SLASH = 47;
