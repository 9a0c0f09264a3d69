/** Short IDs and ordinary words that are IDs: they count where surer mentions stand close by. */
import type { Catalogue } from '../../catalogue';
import { firstFrom, type Region, type Regions, type Steps, stepsOverLight } from '../../text';
import { lettersOf } from '../context/usage';
import type { RecognitionInput } from '../document';
import type { Token } from '../ids/token';
import { MENTIONS, type Mention } from '../mention';
import { catalogueNgramsOf } from '../scan/catalogue-ngrams';

/** Distance in UTF-16 code units within which a sure mention vouches for a short one. */
const COMPANY_DISTANCE = 400;
const IN_SHORT_ID = /[\w./:-]/;

/** Reads a short ID at an offset, among the mentions close by. */
type ReadShort = (offset: number, among: readonly Mention[]) => Mention | undefined;

/**
 * Short IDs with a digit (`o1`) as values of their own, close to surer ones, and words that the constant of the same name holds
 * (`ADA = "ada"`) beside another such constant. Each stretch of the text is looked at once. In steps.
 */
export function* shortIds(
  known: readonly Mention[],
  { input, catalogue }: { readonly input: RecognitionInput; readonly catalogue: Catalogue },
  read: ReadShort,
): Steps<readonly Mention[]> {
  const { plain, mayBePlain } = catalogueNgramsOf(catalogue);
  const { text } = input;
  const taken = new Set(known.map((mention) => mention.start));
  const found: Mention[] = [];
  let seen = 0;
  yield* stepsOverLight(known, (mention) => {
    if (mention.role !== 'code' && mention.role !== 'config') return;
    const to = mention.end + COMPANY_DISTANCE;
    const from = wordStart(text, Math.max(seen, mention.start - COMPANY_DISTANCE));
    for (let at = nextWord(text, from, to); at < to; ) {
      const end = wordEnd(text, at);
      const nameEnd = withoutMarks(text, at, end);
      const name = mayBePlain(nameEnd - at, text.charCodeAt(at)) ? text.slice(at, nameEnd) : undefined;
      if (name !== undefined && plain.has(name) && !taken.has(at)) {
        const first = firstFrom(known, MENTIONS.at, at - COMPANY_DISTANCE);
        const behind = firstFrom(known, MENTIONS.at, at + COMPANY_DISTANCE);
        const among = [...known.slice(first, behind), ...found.slice(-1)];
        const counts = /[\d/]/.test(name)
          ? among.length > 0
          : isNamedAs(text, at, name) && among.some((one) => isNamedAlike(text, one, at));
        const short = counts ? read(at, among) : undefined;
        if (short) found.push(short);
      }
      at = nextWord(text, end, to);
    }
    seen = Math.max(seen, to);
  });
  return found;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** `.`, `/`, `:`, `-` */
const isMark = (code: number): boolean => (code >= 45 && code <= 47) || code === 58;
const isInWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95 || isMark(code);

/** The next letter; `to` where there is none before it. */
function nextWord(text: string, from: number, to: number): number {
  const last = Math.min(to, text.length);
  for (let at = from; at < last; at++) if (isLetter(text.charCodeAt(at))) return at;
  return to;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isInWord(text.charCodeAt(at))) at++;
  return at;
}

function withoutMarks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isMark(text.charCodeAt(at - 1))) at--;
  return at;
}

/** An offset that is in no word: the rest of one that begins farther left is none. */
function wordStart(text: string, offset: number): number {
  if (!IN_SHORT_ID.test(text[offset - 1] ?? '')) return offset;
  let end = offset;
  while (end < text.length && end - offset < COMPANY_DISTANCE && IN_SHORT_ID.test(text[end] ?? '')) end++;
  return end;
}

/** How far a line is read back, in UTF-16 code units. */
const LINE = 100;
/** `NAME = "`, `NAME: Type = "`, `NAME("`, `Name Type = "` */
const NAMED = /((?:\w+\s?:?\s)?\w+)\s{0,20}(?:=>|:=|[=:(])\s{0,4}["'`]$/;

/** The words before a value that may be its name, in small letters, without "model" before them. */
function namesBefore(text: string, at: number): readonly string[] {
  const line =
    text
      .slice(Math.max(0, at - LINE), at)
      .split('\n')
      .at(-1) ?? '';
  const found = NAMED.exec(line)?.[1]?.split(/\W+/) ?? [];
  return found.map((name) => lettersOf(name).replace(/^(?:model|engine)s?/, '')).filter(Boolean);
}

/** `static let ada = "ada"`: the constant is called as its value. */
const isNamedAs = (text: string, at: number, word: string): boolean =>
  /["'`]/.test(text[at + word.length] ?? '') && namesBefore(text, at).includes(lettersOf(word));

/** Constants stand line by line. */
const NEXT_LINE = 160;

/** Is the mention close by the value of such a constant, too: `davinci3 = "text-davinci-003"`? */
function isNamedAlike(text: string, { start, text: value }: Mention, at: number): boolean {
  if (Math.abs(start - at) > NEXT_LINE) return false;
  const letters = lettersOf(value).replace(/\d/g, '');
  return namesBefore(text, start).some((name) => {
    const own = name.replace(/\d/g, '');
    return own.length > 2 && letters.includes(own);
  });
}

/** Do two places close by stand between the same braces? */
export function inOneTable(text: string, one: number, other: number): boolean {
  let depth = 0;
  for (const mark of text.slice(Math.min(one, other), Math.max(one, other))) {
    if (mark === '{') depth++;
    else if (mark === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

const BEFORE_KEY = /(?:[{,]\s{0,40}|\n[ \t]{0,40})$/;
const BEHIND_KEY = /^[ \t]?(?:=>|[:=])(?![:=])/;

/** `o1: 1`: a key without quotes, which is in no region. */
export function bareKeyAt(
  offset: number,
  text: string,
  regions: Regions,
): { readonly token: Token; readonly region: Region } | undefined {
  if (regions.at(offset)) return undefined;
  const word = /^[a-z]+\d+(?!\w)/.exec(text.slice(offset, offset + 20))?.[0];
  if (word === undefined) return undefined;
  const end = offset + word.length;
  if (!BEHIND_KEY.test(text.slice(end, end + 4)) || !BEFORE_KEY.test(text.slice(Math.max(0, offset - 42), offset)))
    return undefined;
  return {
    token: { start: offset, end, text: word, whole: true, inPath: false },
    region: { start: offset, end, role: 'code', shape: 'value', place: () => ({ position: 'key', owners: [] }) },
  };
}
