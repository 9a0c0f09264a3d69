/** Lines and columns, from 1, of offsets in a text. Columns count UTF-16 code units. */
import { firstIndex } from './search';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines end at LF, CRLF or a lone CR, as in an editor. Costs one pass over the text, then a binary search a call. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  return (offset) => {
    const line = Math.max(
      1,
      firstIndex(starts.length, (index) => (starts[index] ?? 0) <= offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
