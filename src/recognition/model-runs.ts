/** A cheap first look for slots: one pass that tells the few runs of characters worth a look from all the others. */
import { tripleOf } from './anchors';
import { familyNames } from './distinctive';
import { isRunPart } from './token';

/** What a character may be in an ID. */
const LETTER = 1;
const MARK = 2;
/** With one of these an ID may begin. */
const HEAD = 4;
const SLASH = 47;
const BACKSLASH = 92;

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (/[A-Za-z0-9]/.test(String.fromCharCode(code))) return LETTER | HEAD;
  if (!isRunPart(code)) return 0;
  return code === 64 || code === 126 ? MARK | HEAD : MARK;
});
const kindOf = (code: number): number => (code < 128 ? (KINDS[code] as number) : 0);

/** By `tripleOf`: 1 where the name of a family may begin so. */
let heads: Uint8Array | undefined;

function headsOfFamilies(): Uint8Array {
  heads = new Uint8Array(1 << 15);
  for (const name of familyNames()) {
    const triple = tripleOf(name.charCodeAt(0), name.charCodeAt(1), name.length > 2 ? name.charCodeAt(2) : 0);
    if (name.length > 2) heads[triple] = 1;
    else heads.fill(1, triple, triple + 32);
  }
  return heads;
}

/**
 * Adds where the runs of an ID's characters begin and end, two numbers each, that hold a slash, a size, or letters with which the name of a
 * family may begin where a part of the run does. No other can look like a model.
 */
export function addModelRuns(text: string, from: number, to: number, runs: number[]): void {
  const table = heads ?? headsOfFamilies();
  for (let at = from; at < to; at++) {
    if ((kindOf(text.charCodeAt(at)) & HEAD) === 0) continue;
    const start = at;
    let found = beginsFamily(table, text, at);
    // Behind a backslash the first letter may be that of an escape.
    if (!found && text.charCodeAt(at - 1) === BACKSLASH) found = beginsFamily(table, text, at + 1);
    for (at++; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === 0) break;
      if (found) continue;
      if (kind & MARK) found = code === SLASH || beginsFamily(table, text, at + 1);
      else if ((code | 32) === SMALL_B) found = isDigit(text.charCodeAt(at - 1));
    }
    if (found) runs.push(start, at);
  }
}

/** The end of a size: `7b`. */
const SMALL_B = 98;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const beginsFamily = (table: Uint8Array, text: string, at: number): boolean =>
  table[tripleOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 1;
