/** `provider: azure-openai` above a list of models: it speaks for its own object, however long that is, and for nobody outside. */
import { lineStart } from '../../text';
import { crossing } from './brackets';
import type { ClientMatch } from './client-patterns';

/** Where a header speaks. */
export interface HeaderScope {
  readonly match: ClientMatch;
  readonly from: number;
  readonly to: number;
  /** The one around it, by its place in the list. */
  readonly outer: number;
}

/** The header whose object holds an offset and that fits; the innermost one. */
export function headerAround(
  scopes: readonly HeaderScope[],
  offset: number,
  platforms: readonly string[],
): ClientMatch | undefined {
  let [from, to] = [0, scopes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((scopes[middle]?.from ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  for (let scope = scopes[from - 1]; scope; scope = scopes[scope.outer])
    if (scope.to > offset && platforms.includes(scope.match.platform)) return scope.match;
  return undefined;
}

/** Is a platform the value of a key that says who provides: `provider: azure`, `"vendor" => "openai"`? */
export function isHeader(text: string, { at, text: word }: ClientMatch): boolean {
  if (at < 0) return false;
  return KEYED.test(word) || KEY.test(text.slice(Math.max(lineStart(text, at, LONGEST_KEY), at - LONGEST_KEY), at));
}
const LONGEST_KEY = 80;
const KEYED = /^(?:provider|vendor|type)\b/i;
const KEY =
  /(?<![\w-])["'`]?[\w-]{0,30}(?:provider|vendor|platform|backend)(?:[_-]?(?:name|id))?["'`]?\]?\s{0,3}(?:=>|[:=])\s{0,3}["'`]?$/i;

/**
 * The scopes of the headers among the matches, in their order. One that stands in no object and in no section speaks for the file:
 * it has none. Told by how far lines are set in; each line is looked at once.
 */
export function headerScopes(text: string, matches: readonly ClientMatch[]): readonly HeaderScope[] {
  const headers = matches.filter((match) => isHeader(text, match));
  const scopes: { match: ClientMatch; from: number; to: number; outer: number; depth: number }[] = [];
  const open: number[] = [];
  let next = 0;
  let isInSection = false;
  for (let start = 0; start < text.length && headers.length > 0; ) {
    const end = endOfLine(text, start);
    const depth = depthAt(text, start, end);
    const isSection = text[start + depth] === '[' && SECTION.test(text.slice(start, Math.min(end, start + 80)));
    if (start + depth < end)
      while (open.length > 0 && (isSection || (scopes[open.at(-1) ?? 0]?.depth ?? 0) > depth))
        (scopes[open.pop() ?? 0] as { to: number }).to = start;
    isInSection ||= isSection;
    for (; next < headers.length && (headers[next]?.at ?? 0) < end; next++) {
      const match = headers[next] as ClientMatch;
      const own = scopeOn(text, start, end, depth, match.at);
      if (own === undefined && !isInSection) continue;
      const scope = { match, from: start, to: text.length, outer: open.at(-1) ?? -1, depth: own?.depth ?? 0 };
      scopes.push(scope);
      if (own?.isClosed) scope.to = end;
      else open.push(scopes.length - 1);
    }
    start = end + 1;
  }
  return scopes;
}

const SECTION = /^\s*\[{1,2}[\w."' -]{1,60}\]{1,2}\s*$/;

/** How far lines are set in that belong to the object of a key; `undefined` where it is in none. */
function scopeOn(
  text: string,
  start: number,
  end: number,
  depth: number,
  at: number,
): { readonly depth: number; readonly isClosed?: true } | undefined {
  const key = Math.max(start, at - LONGEST_LINE);
  // `{ provider: 'azure', …`
  if (crossing(text, key, at).entered > 0)
    return crossing(text, at, Math.min(end, at + LONGEST_LINE)).left > 0
      ? { depth, isClosed: true }
      : { depth: depth + 1 };
  const dash = /^- {1,3}/.exec(text.slice(start + depth, start + depth + 4))?.[0].length ?? 0;
  return depth + dash > 0 ? { depth: depth + dash } : undefined;
}
const LONGEST_LINE = 600;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function depthAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - start;
}

/** Is each where it was, after a change of the text? */
export function haveMoved(
  old: readonly HeaderScope[],
  now: readonly HeaderScope[],
  { from, oldTo, newTo }: { readonly from: number; readonly oldTo: number; readonly newTo: number },
): boolean {
  const isMoved = (before: number, after: number): boolean =>
    (before <= from && after === before) || (before >= oldTo && after === before + newTo - oldTo);
  return (
    old.length === now.length &&
    old.every((scope, index) => {
      const other = now[index];
      return (
        other !== undefined &&
        scope.match.platform === other.match.platform &&
        scope.match.text === other.match.text &&
        isMoved(scope.from, other.from) &&
        isMoved(scope.to, other.to)
      );
    })
  );
}
