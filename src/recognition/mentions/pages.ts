/** Code in a page that is not run as it stands there. */

/** `== &quot;acme-1&quot;` of a policy in XML, `<acme-1>` that somebody must fill in, a chunk of a page that is not run. */
export function isOfPage(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '<' && text[end] === '>' && /["'`]/.test(text[start - 2] ?? '')) return true;
  if (text[start - 1] === ';' && /[=!]=\s{0,3}&quot;$/.test(text.slice(Math.max(0, start - 12), start))) return true;
  const before = text.slice(Math.max(0, start - CHUNK), start);
  const fence = before.lastIndexOf('\n```');
  return fence >= 0 && NOT_RUN.test(before.slice(fence + 1, fence + 1 + HEAD));
}
/** How far the head of a chunk may be, in UTF-16 code units. */
const CHUNK = 1_200;
const HEAD = 60;
const NOT_RUN = /^```\{[^}\n]{0,50}\beval\s?=\s?F/;
