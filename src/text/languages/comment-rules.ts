/** How comments are written by many languages. */
import type { Comments } from './language';

export const C_COMMENTS: Comments = { line: ['//'], block: [['/*', '*/']] };
/** As C's, but a block inside a block must be closed, too. */
export const NESTED_C: Comments = { ...C_COMMENTS, nested: true };
export const HASH: Comments = { line: ['#'], block: [] };
export const MARKUP: Comments = { line: [], block: [['<!--', '-->']] };
/** `(* (* *) *)`; `(*)` is an operator. */
export const ML_COMMENTS: Comments = { line: [], block: [['(*', '*)']], nested: true, unless: /\(\*\)/y };
/** `;` and `#| #| |# |#`. */
export const LISP_COMMENTS: Comments = { line: [';'], block: [['#|', '|#']], nested: true };
export const NONE: Comments = { line: [], block: [] };
