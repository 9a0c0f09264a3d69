/** Candidate tokens of a region: the longest runs of characters that IDs are written with, with their boundaries checked. */

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It fills its region: nothing but white space beside it. */
  readonly whole: boolean;
  /** A slash stands before it: only a URL's own segment can tell a model here. */
  readonly inPath: boolean;
}

/** A run of more characters is no ID, in UTF-16 code units. */
export const LONGEST_RUN = 400;
/** Characters before a token that make it a part of something else: a variable, a pattern, a path. */
const BAD_BEFORE = /[\\$#%^&\w/.)}-]/;
const BAD_AFTER = /[$%^{(\w]/;

/** The token that a run of a region's characters holds. */
export function tokenOfRun(
  text: string,
  start: number,
  end: number,
  region: { readonly start: number; readonly end: number; readonly escaped?: boolean },
): Token | undefined {
  return cut(text, start, end, region.start, region.end, region.escaped === true);
}

/** The token that holds an offset of a region. `escaped`: a backslash before a letter is an escape, not a path. */
export function tokenAround(
  text: string,
  offset: number,
  from: number,
  to: number,
  escaped: boolean,
): Token | undefined {
  const least = Math.max(from, offset - LONGEST_RUN);
  const most = Math.min(to, offset + LONGEST_RUN);
  let start = offset;
  let end = offset;
  while (start > least && isRunPart(text.charCodeAt(start - 1))) start--;
  while (end < most && isRunPart(text.charCodeAt(end))) end++;
  // Base64 and the like: no ID is so long.
  if (end - start >= LONGEST_RUN) return undefined;
  while (start < end && !/[A-Za-z0-9@~]/.test(text[start] ?? '')) start++;
  return start < end ? cut(text, start, end, from, to, escaped) : undefined;
}

/** `[A-Za-z0-9_.:@/+~-]`, what IDs are written with. */
export function isRunPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 45 && code <= 58) ||
    code === 95 ||
    code === 64 ||
    code === 43 ||
    code === 126
  );
}

/** Where the run begins, or ends, that goes over an offset. */
export function runStart(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && isRunPart(text.charCodeAt(at - 1))) at--;
  return at;
}

export function runEnd(text: string, offset: number, most: number): number {
  let at = offset;
  while (at < most && isRunPart(text.charCodeAt(at))) at++;
  return at;
}

function cut(
  text: string,
  runStart: number,
  allEnd: number,
  from: number,
  to: number,
  escaped: boolean,
): Token | undefined {
  let start = runStart;
  let free = start === from;
  if (escaped && start > from && text[start - 1] === '\\' && /[ntrbfu0]/.test(text[start] ?? '')) {
    start += 1;
    free = true;
  }
  const run = text.slice(start, allEnd);
  const fallback = defaultStart(run, start - 2 >= from && /[$#]\{/.test(text.slice(start - 2, start)));
  if (fallback > 0) {
    start += fallback;
    free = true;
  } else if (!free && text[start - 1] === '%' && /^[sv]:/.test(run)) {
    // `arn:aws:bedrock:%s::foundation-model/…`: a letter of the placeholder, and the rest of a path.
    free = true;
  } else if (!free && text[start - 1] === '}' && BEHIND_TAG.test(text.slice(Math.max(from, start - TAG), start))) {
    // `{{ if .Values.big }}acme-1{{ else }}acme-2{{ end }}`
    free = true;
  } else if ((!free && /[$}]/.test(text[start - 1] ?? '')) || (text[start - 1] === '.' && text[start - 2] === '}')) {
    // `$ENDPOINT/deployments/gpt-4o`, `${ENDPOINT}openai/deployments/gpt-4o`: the path begins behind the variable.
    const slash = run.indexOf('/');
    if (slash > 0 && slash < run.length - 1) start += slash + 1;
  }
  const inRow = nameInRow(text.slice(start, allEnd));
  const runEnd = inRow === undefined ? allEnd : start + inRow.length;
  let end = runEnd;
  while (end > start && /[.:@/+~-]/.test(text[end - 1] ?? '')) end--;
  // `~gpt-4o~`, as Org marks code.
  const isBetweenTildes = text[start] === '~' && text[end] === '~' && end < runEnd;
  if (isBetweenTildes) start++;
  if (end - start < 2) return undefined;
  const before = free ? ' ' : (text[start - 1] ?? ' ');
  const after = runEnd < to && !BEFORE_TAG.test(text.slice(runEnd, runEnd + TAG)) ? (text[runEnd] ?? ' ') : ' ';
  const rest = text.slice(end, runEnd);
  const whole = blank(text, from, start) && blank(text, runEnd, to);
  const emphasised =
    isBetweenTildes ||
    (rest === '+++' && text.startsWith('+++', start - 3)) ||
    isStarred(text, start, runEnd, from, to);
  const isAddress = rest === '/' && ADDRESS.test(run);
  if (!emphasised && !fitsAfter(isAddress ? '' : rest, after, text[runEnd + 1] ?? ' ', whole)) return undefined;
  const inPath = before === '/';
  if (BAD_BEFORE.test(before) && !inPath && !(before === '\\' && escaped) && !emphasised) return undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    whole: whole && rest === '',
    inPath,
  };
}

/** Tags of a template that choose what stands between them; how much of one is read, in UTF-16 code units. */
const BEHIND_TAG = /(?:\{\{-?\s{0,3}(?:if|else|with|range)\b[^{}]*|\{%[^{}%]*%)\}\}?$/;
const BEFORE_TAG = /^(?:\{\{-?\s{0,3}(?:else|end)\b|\{%-?\s{0,3}(?:else|elif|elsif|end))/;
const TAG = 80;

/** `gpt-4o:2024-08-06:GlobalStandard`: the first column of a row of deployments. */
export const nameInRow = (run: string): string | undefined => NAME_IN_ROW.exec(run)?.[1];
const NAME_IN_ROW =
  /^([A-Za-z][\w.-]{2,60}):(?:20\d\d-\d\d-\d\d|turbo-20\d\d-\d\d-\d\d|(?:0[1-9]|1[0-2])[0-3]\d)(?::|$)/;

/** Of a request, which a slash may end. */
const ADDRESS = /:\/\/|(?:^|\/)(?:deployments|engines|models)\//;

/** `*gpt-4*` in a sentence; alone in a string it is a pattern. */
function isStarred(text: string, start: number, end: number, from: number, to: number): boolean {
  return text[start - 1] === '*' && text[end] === '*' && start - 2 >= from && end + 1 < to;
}

/** Where the default begins in what stands between braces: `VAR:-gpt-4o` of a shell, Spring's `openai.model:gpt-4o`, Prompty's `env:VAR:gpt-4o`; 0 when there is none. */
export function defaultStart(run: string, braced: boolean): number {
  const shell = run.lastIndexOf(':-');
  if (shell >= 0) return shell + 2;
  return braced ? run.indexOf(':', run.startsWith('env:') ? 4 : 0) + 1 : 0;
}

/** What follows a token, and what was trimmed off its end, tell a prefix (`gpt-4-`), a pattern, a path, or the end of a sentence. */
function fitsAfter(rest: string, after: string, next: string, whole: boolean): boolean {
  if (/[-/@~+]/.test(rest)) return false;
  // `"gpt-4."` alone in a string is a prefix to compare with; in a sentence the full stop ends it.
  if (rest.includes('.')) return !whole && !/[\\*$(\w[]/.test(after);
  if (after === '\\') return /["'`ntr\\u]/.test(next);
  if (after === '*') return next === '*';
  return rest !== '' || !BAD_AFTER.test(after);
}

/** Nothing but white space; a long stretch of it is no margin, and is not read for every token behind it. */
function blank(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_RUN) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}

/** A quote as HTML writes it. */
const ENTITY_BEFORE = /&(?:quot|apos|#39|#34|#x27|#x22);$/i;

/** Between backticks or quotes of its own, or as the whole text of a link. */
export function isMarked(token: Token, text: string): boolean {
  const before = text[token.start - 1] ?? '';
  const after = text[token.end] ?? '';
  // The text of a link: `[gpt-4o](…)`.
  if (before === '[' && after === ']') return text[token.end + 1] === '(';
  if (before === ';' && after === '&') return ENTITY_BEFORE.test(text.slice(token.start - 6, token.start));
  return before !== '' && '`"\'“‘'.includes(before) && '`"\'”’\\'.includes(after);
}
