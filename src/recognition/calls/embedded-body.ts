/** The JSON body of a request inside another text: of `curl -d '{…}'`, of a string in code, of a request file. */
import { endOf, languageOf, partnerOf, type Tokens, tokenize } from '../../text';
import { type Call, movedCall } from './call';
import { bracketAround, readCall } from './call-tokens';

/** In UTF-16 code units before the place, and of all of it. A longer body is not read. */
const BODY_REACH = 4_000;
const LONGEST = 8_000;

/** The object directly around an offset, if it reads as JSON, and what tells that. */
export interface Body {
  readonly call: Call | undefined;
  readonly from: number;
  readonly to: number;
}

/** Is a brace near enough before a place? */
export const mayHoldBody = (text: string, offset: number): boolean =>
  text.slice(Math.max(0, offset - BODY_REACH), offset).includes('{');

/** Reads the bodies around the places of one text. */
export function bodyReader(text: string): (offset: number) => Body {
  const bodies = new Map<number, Tokens>();
  return (offset) => {
    const open = openBefore(text, offset);
    if (open < 0) return { call: undefined, from: offset - BODY_REACH, to: offset };
    const tokens = bodies.get(open) ?? bodyAt(text, open);
    bodies.set(open, tokens);
    const close = tokens.count ? partnerOf(tokens, 0) : -1;
    const to = close < 0 ? open + LONGEST : open + endOf(tokens, close);
    return { call: tokens.count ? callIn(tokens, open, offset) : undefined, from: open, to };
  };
}

function bodyAt(text: string, open: number): Tokens {
  const isBody = /^\{\s*"/.test(text.slice(open, open + LONGEST));
  const short = tokenize(isBody ? text.slice(open, closeBehind(text, open)) : '', JSON_BODY);
  return short.count && partnerOf(short, 0) < 0 ? tokenize(text.slice(open, open + LONGEST), JSON_BODY) : short;
}

const JSON_BODY = languageOf('body.json');

/** Where a body ends that has no brackets in its strings. */
function closeBehind(text: string, open: number): number {
  let depth = 0;
  const end = Math.min(text.length, open + LONGEST);
  for (let at = open; at < end; at++) {
    const mark = text.charCodeAt(at);
    if (mark === OPEN) depth++;
    if (mark === CLOSED && --depth === 0) return at + 1;
  }
  return end;
}

function callIn(tokens: Tokens, by: number, offset: number): Call | undefined {
  const bracket = bracketAround(tokens, offset - by);
  const { call, to } = bracket < 0 ? { call: undefined, to: undefined } : readCall(tokens, bracket);
  return call && to !== undefined ? movedCall({ parameters: call.parameters }, by) : undefined;
}

const OPEN = '{'.charCodeAt(0);
const CLOSED = '}'.charCodeAt(0);

function openBefore(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= 0 && at > offset - BODY_REACH; at--) {
    const mark = text.charCodeAt(at);
    if (mark === CLOSED) depth++;
    if (mark === OPEN && depth-- === 0) return at;
  }
  return -1;
}
