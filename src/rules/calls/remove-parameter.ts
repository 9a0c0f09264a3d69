/** Takes a parameter out of a call, with its comma, and with its line where it has one to itself. */
import type { Parameter } from '../../recognition';
import type { TextEdit } from '../edits';

export function withoutParameter(text: string, { from, to }: Pick<Parameter, 'from' | 'to'>): TextEdit {
  const comma = /^[ \t]*,/.exec(text.slice(to, to + 200))?.[0].length ?? 0;
  let [start, end] = [from, to + comma];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 200));
  const isAlone = before.trim() === '' && after !== null && lineStart > 0;
  // The last one of several: the comma in front goes with it, if the language writes commas.
  const comesLast = comma ? null : /,\s*$/.exec(text.slice(Math.max(0, start - 200), start));
  if (comesLast) start -= comesLast[0].length;
  else if (isAlone) [start, end] = [lineStart, end + after[0].length];
  else end += /^[ \t]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { start, end, oldText: text.slice(start, end), newText: '' };
}
