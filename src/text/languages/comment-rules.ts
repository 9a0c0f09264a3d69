/** How comments are written by many languages. */
import type { Comments } from './language';

export const C_COMMENTS: Comments = { line: ['//'], block: [['/*', '*/']] };
export const HASH: Comments = { line: ['#'], block: [] };
export const MARKUP: Comments = { line: [], block: [['<!--', '-->']] };
export const NONE: Comments = { line: [], block: [] };
