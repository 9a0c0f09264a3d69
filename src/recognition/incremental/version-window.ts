/** How much of a text is looked at again for API versions after a change. */
import type { Change, Window } from '../../text';

/** What is judged anew after a change: so many lines around it, but no more than so many characters. */
export function versionWindow(text: string, { from, newTo, oldTo }: Change): Window {
  return {
    from: Math.max(0, from - MOST_AROUND, linesBefore(text, Math.max(0, from - NEAR))),
    to: Math.min(text.length, newTo + MOST_AROUND, linesBehind(text, newTo + NEAR)),
    by: newTo - oldTo,
  };
}

/** The block that a version stands in has fewer lines on either side. */
const LINES = 20;
/** How far is looked without regard to lines, in UTF-16 code units. */
const NEAR = 500;
/** So many lines of a length that is still read. */
const MOST_AROUND = 13_000;

function linesBefore(text: string, offset: number): number {
  let at = offset;
  for (let lines = 0; lines < LINES && at > 0 && offset - at < MOST_AROUND; lines++)
    at = text.lastIndexOf('\n', at - 1);
  return Math.max(0, at);
}

function linesBehind(text: string, offset: number): number {
  let at = offset;
  for (let lines = 0; lines < LINES && at - offset < MOST_AROUND; lines++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return text.length;
  }
  return at;
}
