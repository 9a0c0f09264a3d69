/** Texts that are written like an API version, with their boundaries checked. */

/** `identifier`: a member of an SDK's enum (`V2024_10_21`); `word`: `preview`, `latest`, `v1` behind a key that says API version. */
export type CandidateForm = 'date' | 'prefixed' | 'identifier' | 'word';

export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the catalogue's way of writing, the case kept. */
  readonly version: string;
  readonly form: CandidateForm;
}

const SHAPE =
  /(?:bedrock-|vertex-)?20[12]\d-[01]?\d-[0-3]\d(?:-preview)?|V20[12]\d_[01]\d_[0-3]\d(?:_preview)?|api[-_]?version["'`\])\\]{0,4}\s{0,4}[:=,]\s{0,4}\\{0,2}["'`]?(?:preview|latest|v1)(?![\w.-])/iy;
/** What may stand before a year, as a part of the version: the longest first. */
const BEFORE_YEAR = ['bedrock-'.length, 'vertex-'.length, 'V'.length, 0];

/** The candidate at a spot: a year, or the word before a version. */
export function candidateAt(text: string, hit: number): Candidate | undefined {
  for (const before of BEFORE_YEAR) {
    const start = hit - before;
    if (start < 0 || (before > 0 && !/[vb]/i.test(text[start] ?? ''))) continue;
    SHAPE.lastIndex = start;
    const found = SHAPE.exec(text);
    if (found && (before === 0 || /^(?:V|bedrock|vertex)/i.test(found[0]))) return readCandidate(text, start, found[0]);
  }
  return undefined;
}

/** Does anything at the spots read like a version? */
export const mayHoldCandidate = (text: string, hits: readonly number[]): boolean =>
  hits.some((hit) => candidateAt(text, hit) !== undefined);

/** A date with a word of APIs close by: cheap, and enough to leave changelogs and logs alone. */
export const mayHoldApiVersion = (text: string, hits: readonly number[]): boolean =>
  hits.some((hit) => {
    const found = candidateAt(text, hit);
    return found && NEAR_AN_API.test(text.slice(Math.max(0, found.start - VICINITY), found.end + VICINITY));
  });

/** How far from a date a word of APIs is looked for, in UTF-16 code units. */
export const VICINITY = 200;
export const NEAR_AN_API = /version|api|openai|anthropic|cognitive|azure|@20|V20\d\d_/i;

function readCandidate(text: string, at: number, found: string): Candidate | undefined {
  if (/^api/i.test(found)) return wordBehindKey(at, found);
  const end = at + found.length;
  if (!endsThere(text, end) || !beginsThere(text, at)) return undefined;
  if (/^v20/i.test(found)) {
    const version = found.slice(1).replaceAll('_', '-').toLowerCase();
    return { start: at, end, text: found, version, form: 'identifier' };
  }
  const form = /^[bv]/i.test(found) ? 'prefixed' : 'date';
  return { start: at, end, text: found, version: found, form };
}

function wordBehindKey(at: number, found: string): Candidate {
  const word = /\w+$/.exec(found)?.[0] ?? '';
  const start = at + found.length - word.length;
  return {
    start,
    end: start + word.length,
    text: word,
    version: word.toLowerCase(),
    form: 'word',
  };
}

/** Not the tail of a longer name (`gpt-4o-2024-07-18`), of a number or of a path; `${X:-2024-02-01}` is a default. */
export function beginsThere(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return !/[\w+#$]$|(?<!:)-$/.test(before) || LETTERS_THAT_BELONG_ELSEWHERE.test(before);
}

/** The letter of `\n` in a string within a string, and Kotlin's getters of constants. */
const LETTERS_THAT_BELONG_ELSEWHERE = /\\[ntr]$|\.get$/;

/** Not the head of a time, a file name or a longer name; a full stop may end a sentence. */
function endsThere(text: string, end: number): boolean {
  const after = text.slice(end, end + 2);
  return !/^(\w|[-.+:]\w|\(\w)/.test(after);
}
