/** The place of a token inside a longer text: `"model": "x"` in a JSON string, `--model x` in a command, `model=x` in a sentence. */

export interface Embedded {
  readonly name: string;
  readonly as: 'key' | 'flag';
}

const KEY =
  /(?:^|[\s,;{([<"'`\\$|&?-])([A-Za-z_][\w.-]{0,60})\\{0,3}["'`]?\s{0,2}(?:=>|:=|==|[:=])\s{0,4}(?:\\{0,3}["'`]|\$\{[A-Za-z_]\w*:?-?)?(?:[[({]\s*\\{0,3}["'`]?)?$/;
const FLAG = /(?:^|[\s"'`(,])--?([A-Za-z][\w-]{0,40})(?:\s+|=|["'`],\s*["'`])\\{0,3}["'`]?$/;
const WINDOW = 120;

/** The name that stands directly before an offset, on the same line. */
export function embeddedPlace(text: string, from: number, at: number): Embedded | undefined {
  const start = Math.max(from, at - WINDOW);
  const before = lastLine(text.slice(start, at));
  const flag = FLAG.exec(before);
  if (flag?.[1]) return { name: flag[1], as: 'flag' };
  const key = KEY.exec(before);
  return key?.[1] ? { name: key[1], as: 'key' } : undefined;
}

function lastLine(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(end + 1);
}
