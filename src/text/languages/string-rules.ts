/** How strings are written by many languages. */
import type { StringRule } from './language';

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

/** `'"'` and `'\"'` where an apostrophe begins no string: it marks a lifetime, a prime. */
export const QUOTE_CHARACTER: readonly StringRule[] = [
  { open: `'"`, close: "'", escape: 'none' },
  { open: `'\\"`, close: "'", escape: 'none' },
];
