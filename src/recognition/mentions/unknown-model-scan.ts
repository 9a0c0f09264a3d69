/** A cheap first look for slots: one pass that tells the few runs of characters worth a look from all the others. */
import { mayBeginFamily } from '../ids/id-shape';
import { isRunPart } from '../ids/token';

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

/**
 * Adds where the runs of an ID's characters begin and end, two numbers each, that hold a slash, a size, or the name of a
 * family where a part of the run begins. No other can look like a model.
 */
export function addModelRuns(text: string, from: number, to: number, runs: number[]): void {
  for (let at = from; at < to; at++) {
    if ((kindOf(text.charCodeAt(at)) & HEAD) === 0) continue;
    const start = at;
    let found = mayBeginFamily(text, at);
    // Behind a backslash the first letter may be that of an escape.
    if (!found && text.charCodeAt(at - 1) === BACKSLASH) found = mayBeginFamily(text, at + 1);
    for (at++; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === 0) break;
      if (found) continue;
      if (kind & MARK) found = code === SLASH || mayBeginFamily(text, at + 1);
      else if ((code | 32) === SMALL_B) found = isDigit(text.charCodeAt(at - 1));
    }
    if (found) runs.push(start, at);
  }
}

/** The end of a size: `7b`. */
const SMALL_B = 98;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
