/** The token that a completion replaces: the whole run of characters that IDs and versions are written with. */
import type { Span } from '../text';

const OF_MODEL = /[\w.:@/+~-]/;
const OF_VERSION = /[\w.-]/;

/** The run around an offset that a model ID could be; empty where there is none. */
export const modelTokenAround = (text: string, offset: number): Span => around(text, offset, OF_MODEL);

/** The run around an offset that a version could be: what stands before an `@` or a `/` is no part of it. */
export const versionTokenAround = (text: string, offset: number): Span => around(text, offset, OF_VERSION);

function around(text: string, offset: number, character: RegExp): Span {
  const least = Math.max(0, offset - LONGEST);
  const most = Math.min(text.length, offset + LONGEST);
  let start = offset;
  let end = offset;
  while (start > least && character.test(text.charAt(start - 1))) start--;
  while (end < most && character.test(text.charAt(end))) end++;
  return { start, end };
}

/** What goes on for longer is data, and read no farther. In UTF-16 code units. */
const LONGEST = 1_000;
