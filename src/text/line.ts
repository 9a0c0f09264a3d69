/** The line of an offset, looked for in a window: a line may have megabytes, and is asked for once a mention. */

/** Where the line of an offset begins, at most `reach` UTF-16 code units back. */
export function lineStart(text: string, at: number, reach: number): number {
  const least = Math.max(0, at - reach);
  let start = at;
  while (start > least && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where it ends, at most `reach` UTF-16 code units on. */
export function lineEnd(text: string, at: number, reach: number): number {
  const most = Math.min(text.length, at + reach);
  let end = at;
  while (end < most && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;
