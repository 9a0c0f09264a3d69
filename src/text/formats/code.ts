/** Code, and everything that is written like it: JSON, TOML, HCL, Bicep. */
import type { Language } from '../languages';
import { tokenize } from '../lexer';
import { type Region, type Regions, runningText } from '../regions';
import { syntaxContextOf } from '../syntax-context';
import {
  COMMENT,
  endOf,
  firstEndingBehind,
  isBlank,
  PART,
  PUNCTUATION,
  STRING,
  startOf,
  type Tokens,
  textOf,
  tokenAt,
  WORD,
} from '../tokens';

export function readCode(text: string, language: Language, from: number, to: number): readonly Region[] {
  return regionsOfTokens(tokenize(text, language, from, to)).within(from, to);
}

/** The regions that tokens stand for: strings are values, comments are text. */
export function regionsOfTokens(tokens: Tokens): Regions {
  // A place is asked about several times, one after another.
  let last: { readonly index: number; readonly region: Region | undefined } | undefined;
  return {
    at: (offset) => {
      const index = tokenAt(tokens, offset);
      if (index < 0) return undefined;
      if (last?.index !== index) last = { index, region: regionOf(tokens, index) };
      return last.region;
    },
    within: (from, to) => {
      const regions: Region[] = [];
      for (let index = firstEndingBehind(tokens, from); index < tokens.count; index++) {
        if (startOf(tokens, index) >= to) break;
        const region = regionOf(tokens, index);
        if (region) regions.push(region);
      }
      return regions;
    },
    forEachSpan: (from, to, look) => {
      const { offsets, kinds, count } = tokens;
      for (let index = firstEndingBehind(tokens, from); index < count; index++) {
        const start = offsets.startOf(index);
        if (start >= to) break;
        if (!isRegion(kinds[index] as number)) continue;
        const end = offsets.endOf(index);
        if (start < end) look(start, end);
      }
    },
  };
}

const isRegion = (kind: number): boolean => kind === STRING || kind === PART || kind === COMMENT;

function regionOf(tokens: Tokens, index: number): Region | undefined {
  const kind = tokens.kinds[index] as number;
  if (!isRegion(kind)) return undefined;
  const start = startOf(tokens, index);
  const end = endOf(tokens, index);
  if (start === end) return undefined;
  if (kind === COMMENT || (tokens.language.docStrings && isDocString(tokens, index)))
    return runningText(start, end, 'comment');
  let place: ReturnType<typeof syntaxContextOf> | undefined;
  return {
    start,
    end,
    role: tokens.language.config ? 'config' : 'code',
    shape: 'value',
    ...(kind === PART && { partial: true }),
    escaped: true,
    place: () => (place ??= syntaxContextOf(tokens, index)),
  };
}

/** Blank lines and comments before a string that are passed over at most. */
const MAX_BLANKS = 200;

/** A triple-quoted string that is a statement of its own, or an Elixir `@doc`. */
function isDocString(tokens: Tokens, index: number): boolean {
  const start = startOf(tokens, index);
  const marks = tokens.text.slice(start - 3, start);
  if (marks !== '"""' && marks !== "'''") return false;
  const last = Math.max(0, index - MAX_BLANKS);
  let at = index - 1;
  while (at >= last && isBlank(tokens, at)) at--;
  if (at < last) return true;
  const onLineOfItsOwn = at < index - 1;
  const text = textOf(tokens, at);
  if (tokens.kinds[at] === WORD) return /^@(module)?doc$|^(module)?doc$|^[rRbBuU]$/.test(text) || onLineOfItsOwn;
  if (tokens.kinds[at] === PUNCTUATION) return onLineOfItsOwn && /^[:)\]}]$/.test(text);
  return onLineOfItsOwn;
}
