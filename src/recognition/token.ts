/** Candidate tokens of a region: the longest runs of characters that IDs are written with, with their boundaries checked. */

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It fills its region: nothing but white space beside it. */
  readonly whole: boolean;
}

const RUN = /[A-Za-z0-9@~][\w.:@/+~-]*/g;
/** Characters before a token that make it a part of something else: a path, a variable, a pattern. */
const BAD_BEFORE = /[\\$#%^&*\w/.-]/;
const BAD_AFTER = /[\\$*%^{(\w]/;

/** Tokens between two offsets of the text. `escaped`: a backslash before a letter is an escape, not a path. */
export function* tokensIn(text: string, from: number, to: number, escaped: boolean): Generator<Token> {
  RUN.lastIndex = from;
  for (let run = RUN.exec(text); run && run.index < to; run = RUN.exec(text)) {
    const next = RUN.lastIndex;
    yield* cut(text, run.index, Math.min(next, to), from, to, escaped);
    RUN.lastIndex = next;
  }
}

function* cut(
  text: string,
  runStart: number,
  runEnd: number,
  from: number,
  to: number,
  escaped: boolean,
): Generator<Token> {
  let start = runStart;
  if (escaped && start > from && text[start - 1] === '\\' && /[ntrbfu"'0]/.test(text[start] ?? '')) start += 1;
  // `${VAR:-gpt-4o}` and `VAR:=x`: the default begins behind the mark.
  const fallback = text.slice(start, runEnd).search(/:-/);
  if (fallback >= 0) {
    yield* cut(text, start + fallback + 2, runEnd, from, to, escaped);
    return;
  }
  let end = runEnd;
  while (end > start && /[.:@/+~-]/.test(text[end - 1] ?? '')) end--;
  if (end - start < 2) return;
  const rest = text.slice(end, runEnd);
  const after = text[runEnd] ?? ' ';
  const before = start > from ? (text[start - 1] ?? ' ') : ' ';
  if (BAD_BEFORE.test(before) && !(escaped && before === '\\')) {
    if (!(escaped && start > runStart)) return;
  }
  // What was trimmed tells a prefix (`gpt-4-`, `gpt-`), a path, or the end of a sentence or a clause.
  if (/[-/@~+]/.test(rest)) return;
  if (
    rest === '' &&
    BAD_AFTER.test(after) &&
    runEnd < to &&
    !(escaped && after === '\\' && /["'ntr\\]/.test(text[runEnd + 1] ?? ''))
  )
    return;
  const whole = blank(text, from, start) && blank(text, runEnd, to);
  // `"gpt-4."` alone in a string is a prefix to compare with; in a sentence the full stop ends it.
  if (whole && rest.includes('.')) return;
  if (rest.startsWith('.') && /[\\*$(\w[]/.test(after)) return;
  yield { start, end, text: text.slice(start, end), whole: whole && rest === '' };
}

function blank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
}
