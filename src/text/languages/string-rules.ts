/** How strings are written by many languages. */
import type { AtomRule, DelimitedRule, StringRule } from './language';

/** It may go on over lines. */
export const LINES = { multiline: true } as const;
export const dq = (extra: Partial<StringRule> = {}): StringRule => ({ open: '"', close: '"', escape: '\\', ...extra });
export const sq = (extra: Partial<StringRule> = {}): StringRule => ({ open: "'", close: "'", escape: '\\', ...extra });
export const raw = (open: string, close: string): StringRule => ({ open, close, escape: 'none', multiline: true });
export const triple = (mark: string, extra: Partial<StringRule> = {}): StringRule => ({
  open: mark.repeat(3),
  close: mark.repeat(3),
  escape: '\\',
  multiline: true,
  ...extra,
});
export const backtick = (extra: Partial<StringRule> = {}): StringRule => ({
  open: '`',
  close: '`',
  escape: '\\',
  multiline: true,
  ...extra,
});

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** The mark that closes what `mark` opens: its other half, or itself. */
export const mirrored = (mark: string): string => CLOSING[mark] ?? mark;

/** Raw up to a mark. */
export const until = (close: string, extra: Partial<StringRule> = {}): StringRule => ({
  open: '',
  close,
  escape: 'none',
  multiline: true,
  ...extra,
});

/** Between marks of one's choice: brackets nest. */
export const between = (mark = '', extra: Partial<StringRule> = {}): StringRule => ({
  ...until(mirrored(mark)),
  escape: '\\',
  ...(mirrored(mark) !== mark && { nests: mark }),
  ...extra,
});

/** A raw string between `"`, with as many `#` on both sides as it opens with. */
export const HASHED: DelimitedRule = {
  marks: ['r#', 'br#', 'cr#'],
  open: /[bc]?r(#{1,16})"/y,
  rule: ([, hashes]) => until(`"${hashes}`),
};

/** `"""` or more of them, closed by as many. */
export const MANY_QUOTES: DelimitedRule = { marks: ['"""'], open: /"{3,16}/y, rule: ([quotes]) => until(quotes) };

/** A character between apostrophes, in languages in which an apostrophe may also be a part of a name or a type. */
const CHARACTER = /'(?:\\(?:u\{[\dA-Fa-f_]{1,8}\}|[^\n\r]{1,4}?)|[^'\\\n\r])'/y;
export const CHARACTERS: AtomRule = { marks: ["'"], open: CHARACTER, notAfterValue: true };
/** Also behind a prefix: `b'"'`. */
export const BYTE_CHARACTERS: AtomRule = { marks: ["'"], open: CHARACTER };
