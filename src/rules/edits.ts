/** What a fix writes: edits that belong together, put in whole or not at all. */
import { atOnce, firstIndex, type Span, type Steps, stepsOverLight } from '../text';

/** A text for a range of the document: offsets in UTF-16 code units, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** What stands there: the edit was made for it and for nothing else. */
  readonly oldText: string;
  readonly newText: string;
}

/** Writes `newText` over what stands there in the document. */
export function replaceIn({ text }: { readonly text: string }, { start, end }: Span, newText: string): TextEdit {
  return { start, end, oldText: text.slice(start, end), newText };
}

/** The text with all edits, or `undefined` where one of them does not fit it: then none of them may be written. */
export function withEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, oldText, newText } of ordered) {
    if (start < at || text.slice(start, end) !== oldText || end - start !== oldText.length) return undefined;
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** A fix, or anything else that is written whole or not at all. */
interface Edited {
  readonly edits: readonly TextEdit[];
}

export interface Together<Fix extends Edited> extends Edited {
  /** Those that are in it. */
  readonly fixes: readonly Fix[];
}

/**
 * The edits of all fixes that can be put in together, in the order of the text. Of fixes that meet, the first given is
 * taken and the other left out with all its edits; what two of them write alike is written once.
 */
export function together<Fix extends Edited>(fixes: readonly Fix[]): Together<Fix> {
  return atOnce(togetherInSteps(fixes));
}

/** The same in steps. */
export function* togetherInSteps<Fix extends Edited>(fixes: readonly Fix[]): Steps<Together<Fix>> {
  const edits: TextEdit[] = [];
  const taken: Fix[] = [];
  yield* stepsOverLight(fixes, (fix) => {
    const more = fix.edits.filter((edit) => !isSame(edits[placeIn(edits, edit)], edit));
    if (more.some((edit) => meets(edits, edit))) return;
    for (const edit of more) edits.splice(placeIn(edits, edit), 0, edit);
    taken.push(fix);
  });
  return { edits, fixes: taken };
}

/** Before the first that starts there or farther on. */
const placeIn = (taken: readonly TextEdit[], { start }: Span): number =>
  firstIndex(taken.length, (index) => (taken[index]?.start ?? 0) < start);

function meets(taken: readonly TextEdit[], { start, end }: Span): boolean {
  const at = placeIn(taken, { start, end });
  const [before, next] = [taken[at - 1], taken[at]];
  return (
    (before !== undefined && before.end > start) || (next !== undefined && (next.start < end || next.start === start))
  );
}

export const sameEdits = (a: readonly TextEdit[], b: readonly TextEdit[]): boolean =>
  a.length === b.length && a.every((edit, index) => isSame(b[index], edit));

function isSame(a: TextEdit | undefined, b: TextEdit): boolean {
  return a?.start === b.start && a.end === b.end && a.oldText === b.oldText && a.newText === b.newText;
}
