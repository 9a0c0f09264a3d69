/** What is too large to be looked at. Pure; whatever is left out is counted, so that it can be told. */

import type { Mention } from '../recognition';
import type { Span } from '../text';

const NOTHING_LEFT_OUT: LeftOut = { file: false, lines: 0 };

export interface LeftOut {
  /** The file is over the size limit and was not looked at. */
  readonly file: boolean;
  /** Lines over the length limit: what stands in them is not shown. */
  readonly lines: number;
}

/** The mentions that stand in lines of at most `longestLine` UTF-16 code units. Linear in the text. */
export function withinLines(
  text: string,
  mentions: readonly Mention[],
  longestLine: number,
): { readonly mentions: readonly Mention[]; readonly leftOut: LeftOut } {
  const long = longLines(text, longestLine);
  if (long.length === 0) return { mentions, leftOut: NOTHING_LEFT_OUT };
  let at = 0;
  const kept = mentions.filter((mention) => {
    while (at < long.length && (long[at]?.end ?? 0) < mention.end) at++;
    const line = long[at];
    return !line || mention.start < line.start;
  });
  return { mentions: kept, leftOut: { file: false, lines: long.length } };
}

/** Looks for a line end where a line would be too long: most lines are passed over many at a time. */
function longLines(text: string, longest: number): readonly Span[] {
  const long: Span[] = [];
  for (let start = 0; start + longest < text.length; ) {
    const last = text.lastIndexOf('\n', start + longest);
    if (last >= start) {
      start = last + 1;
      continue;
    }
    const feed = text.indexOf('\n', start + longest);
    const end = feed < 0 ? text.length : feed;
    long.push({ start, end });
    start = end + 1;
  }
  return long;
}
