/** The parameters of a request in code: named arguments, an object, the methods of a builder, and the objects in them that hold settings. */
import {
  COMMENT,
  endOf,
  firstIndex,
  LINE_END,
  NUMBER,
  nextSignificant,
  PART,
  PUNCTUATION,
  parentOf,
  partnerOf,
  previousSignificant,
  STRING,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from '../../text';
import { type Call, type Parameter, snakeCase } from './call';

/** How far before a place its text is looked at, in UTF-16 code units. */
const CALL_REACH = 4_000;

const tokenAt = (tokens: Tokens, offset: number): number =>
  firstIndex(tokens.count, (index) => startOf(tokens, index) <= offset) - 1;

/** Stands in a string that holds an object of its own. */
export function isInText(tokens: Tokens, offset: number): boolean {
  const at = tokenAt(tokens, offset);
  if (at < 0 || (tokens.kinds[at] !== STRING && tokens.kinds[at] !== PART)) return false;
  return tokens.text.slice(Math.max(startOf(tokens, at), offset - CALL_REACH), offset).includes('{');
}

/** The bracket of the call or object that an offset stands in, or -1. */
export function bracketAround(tokens: Tokens, offset: number): number {
  const at = tokenAt(tokens, offset);
  return at < 0 ? -1 : unwrapped(tokens, parentOf(tokens, at));
}

/** A call, and from where to where its text tells what it is; without an end, to the end of the text. */
export interface ReadCall {
  readonly call: Call | undefined;
  readonly from: number;
  readonly to: number | undefined;
}

/** The call or object in a bracket, or the chain of methods that it is part of. */
export function readCall(tokens: Tokens, bracket: number): ReadCall {
  const chain = chainOf(tokens, bracket);
  const found = chain ?? callIn(tokens, bracket);
  const close = partnerOf(tokens, bracket);
  let first = found ? found.first : bracket;
  let last = Math.max(close, found?.last ?? close);
  // With some tokens beside, which could be part of it.
  for (let steps = 0; steps < BESIDE; steps++) {
    const before = previousSignificant(tokens, first);
    if (before >= 0) first = mark(tokens, before) === ')' ? Math.max(0, partnerOf(tokens, before)) : before;
    last = Math.max(last, nextSignificant(tokens, last));
  }
  return { call: found?.call, from: startOf(tokens, first), to: close < bracket ? undefined : endOf(tokens, last) };
}
/** Names, dots and brackets that are looked at. */
const BESIDE = 4;

/** `aws.String("…")`, `Some("…")`: the value alone, in other words. */
const WRAPPER =
  /^(String|StringPtr|Ptr|ToPtr|NewOpt|Opt|F|Some|Just|Model|ChatModel|[mM]odelI[dD]|of|str|from|custom)$/;

function unwrapped(tokens: Tokens, bracket: number): number {
  const word = bracket - 1;
  if (word < 0 || textOf(tokens, bracket) !== '(' || partnerOf(tokens, bracket) !== bracket + 2) return bracket;
  if (tokens.kinds[word] !== WORD || !WRAPPER.test(textOf(tokens, word))) return bracket;
  let first = word;
  while (/^(\.|::)$/.test(mark(tokens, first - 1)) && tokens.kinds[first - 2] === WORD) first -= 2;
  const isAll = !DOT.test(mark(tokens, nextSignificant(tokens, bracket + 2)));
  return isAll && MARK.test(mark(tokens, first - 1)) ? parentOf(tokens, bracket) : bracket;
}

/** A call, and the first and the last token that it is told by. */
interface CallPlace {
  readonly call: Call;
  readonly first: number;
  readonly last: number;
}

function callIn(tokens: Tokens, bracket: number): CallPlace | undefined {
  const found = parametersIn(tokens, bracket, '');
  // A list, unless the language writes its maps so.
  if (textOf(tokens, bracket) === '[' && !found.parameters.length) return undefined;
  const callee = calleeAt(tokens, bracket);
  return {
    call: { ...found, ...(callee && { callee: callee.name }) },
    first: callee?.first ?? bracket,
    last: partnerOf(tokens, bracket),
  };
}

const MOST = 400;
const MARK = /^(=|:|=>|:=)$/;
/** Objects inside a request whose fields are settings of the same request; of some the name belongs to what it holds. */
const SETTINGS = /^(inference_config|generation_config|thinking_config|config|additional_model_request_fields|body)$/;
const NAMED_SETTINGS = /^(thinking|reasoning|tool_choice|output_config)$/;

type Parameters = Pick<Call, 'parameters' | 'open'>;

const mark = (tokens: Tokens, at: number): string => (tokens.kinds[at] === PUNCTUATION ? textOf(tokens, at) : '');

/** `name = value`, `name: value`, `"name": value`, directly within the bracket, and `name { … }` of settings. */
function parametersIn(tokens: Tokens, open: number, within: string): Parameters {
  const parameters: Parameter[] = [];
  const close = partnerOf(tokens, open);
  const end = close > open ? close : tokens.count;
  let isOpen = false;
  for (let at = open + 1; at < end && parameters.length < MOST; at++) {
    const partner = partnerOf(tokens, at);
    if (partner > at) {
      at = partner;
      continue;
    }
    const kind = tokens.kinds[at];
    if (/^(\*|\.\.)/.test(mark(tokens, at)) && (at === open + 1 || mark(tokens, at - 1) === ',')) isOpen = true;
    if (kind !== WORD && kind !== STRING) continue;
    const isSet = MARK.test(mark(tokens, at + 1));
    const key = snakeCase(textOf(tokens, at));
    if (!isSet && !(SETTINGS.test(key) && mark(tokens, at + 1) === '{')) continue;
    const first = isSet ? at + 2 : at + 1;
    parameters.push(parameterAt(tokens, at, first, end, within), ...settingsIn(tokens, key, first, end, within));
    at = first - 1;
  }
  return { parameters, ...(isOpen && { open: true }) };
}

function parameterAt(tokens: Tokens, at: number, first: number, end: number, within: string): Parameter {
  const value = valueAt(tokens, first);
  const [start, isText] = [startOf(tokens, at), tokens.kinds[at] === STRING];
  const name = textOf(tokens, at);
  const to = valueEnd(tokens, first, end);
  // `{.Temperature = 0.3}`
  const isDotted = mark(tokens, at - 1) === '.' && /^[{,]$/.test(mark(tokens, previousSignificant(tokens, at - 1)));
  const from = isDotted ? startOf(tokens, at - 1) : isText ? start - 1 : start;
  return {
    name,
    key: within + snakeCase(name),
    start,
    end: endOf(tokens, at),
    from,
    to,
    ...(value && { value }),
  };
}

/** Behind the last character of a value, the closing mark of a string too. */
function valueEnd(tokens: Tokens, first: number, end: number): number {
  let last = first;
  for (let at = first; at < end; at++) {
    const partner = partnerOf(tokens, at);
    if (partner > at) at = partner;
    else if (/^[,;]$/.test(mark(tokens, at))) break;
    else if (tokens.kinds[at] === LINE_END) {
      const next = nextSignificant(tokens, at);
      if (at > first && (next < 0 || next >= end || !/^[^)\]}]+$/.test(mark(tokens, next)))) break;
      continue;
    } else if (tokens.kinds[at] === COMMENT) continue;
    last = at;
  }
  const to = endOf(tokens, last);
  if (tokens.kinds[last] !== STRING) return to;
  const between = tokens.text.slice(to, last + 1 < tokens.count ? startOf(tokens, last + 1) : to + 1);
  return to + (/^["'`]+/.exec(between)?.[0].length ?? 0);
}

function settingsIn(tokens: Tokens, key: string, first: number, end: number, within: string): readonly Parameter[] {
  const isNamed = NAMED_SETTINGS.test(key);
  if (within || !(isNamed || SETTINGS.test(key))) return [];
  const inside = isNamed ? `${key}.` : '';
  const found: Parameter[] = [];
  for (let at = first; at < end; at++) {
    if (/^[,;]$/.test(mark(tokens, at))) break;
    const partner = partnerOf(tokens, at);
    if (partner <= at) continue;
    found.push(...parametersIn(tokens, at, inside).parameters, ...methodsIn(tokens, at + 1, partner, inside));
    // `json.dumps({…})`
    const inner = at + 1;
    if (mark(tokens, inner) === '{') found.push(...parametersIn(tokens, inner, inside).parameters);
    at = partner;
  }
  return found;
}

/** A number, a string or a truth that is the whole value, also in one call around it: `Float(0.3)`. */
function valueAt(tokens: Tokens, first: number): Parameter['value'] | undefined {
  let at = first;
  while (tokens.kinds[at] === WORD && /^(\.|::)$/.test(mark(tokens, at + 1))) at += 2;
  if (tokens.kinds[at] === WORD && mark(tokens, at + 1) === '(' && partnerOf(tokens, at + 1) === at + 3) at += 2;
  const kind = tokens.kinds[at];
  const isTrue = kind === WORD && /^true$/i.test(textOf(tokens, at));
  if (kind !== NUMBER && kind !== STRING && !isTrue) return undefined;
  const next = mark(tokens, at + 1);
  if (next !== '' && !/^[,;)\]}]$/.test(next)) return undefined;
  const text = kind === NUMBER ? textOf(tokens, at).replace(/(?:_?f(?:32|64)|[fFdDmMlL])$/, '') : textOf(tokens, at);
  const start = startOf(tokens, at);
  return { text, start, end: start + text.length, isNumber: kind === NUMBER };
}

/** The dotted name before `(`, also where the bracket is an object that the call takes, and its first token; the type before `{`. */
function calleeAt(tokens: Tokens, bracket: number): { readonly name: string; readonly first: number } | undefined {
  const outer = parentOf(tokens, bracket);
  const isTaken = /^[{[]$/.test(textOf(tokens, bracket)) && outer === bracket - 1;
  let open = isTaken ? outer : bracket;
  if (!/^[({]$/.test(textOf(tokens, open))) return undefined;
  // `new Request() { … }`, `New Request With { … }`
  if (textOf(tokens, open) === '{' && mark(tokens, open - 1) === ')') open = partnerOf(tokens, open - 1);
  if (textOf(tokens, open) === '{' && textOf(tokens, open - 1) === 'With') open--;
  const words: string[] = [];
  let first = open;
  for (let at = open - 1; at >= 0 && words.length < 6; at -= 2) {
    // `client.chat().create(…)`
    if (mark(tokens, at) === ')' && partnerOf(tokens, at) === at - 1) at -= 2;
    if (tokens.kinds[at] !== WORD || textOf(tokens, at) === '@') break;
    words.unshift(textOf(tokens, at));
    first = at;
    if (!/^(\.|\?\.|::|->)$/.test(textOf(tokens, at - 1))) break;
  }
  return words.length ? { name: words.join('.'), first } : undefined;
}

const MODEL_METHOD = /^(?:set_|with_)?model(?:_id|_name)?$/;
const DOT = /^(\.|\?\.|->)$/;

/** `Request.builder().model("…").temperature(0.3)`: the methods of one chain are the parameters. */
function chainOf(tokens: Tokens, bracket: number): CallPlace | undefined {
  const word = bracket - 1;
  if (textOf(tokens, bracket) !== '(' || tokens.kinds[word] !== WORD) return undefined;
  if (!MODEL_METHOD.test(snakeCase(textOf(tokens, word)))) return undefined;
  let first = word;
  for (let steps = 0; steps < MOST; steps++) {
    const dot = previousSignificant(tokens, first);
    if (!/^(\.|\?\.|::|->)$/.test(mark(tokens, dot))) break;
    const before = previousSignificant(tokens, dot);
    const owner = mark(tokens, before) === ')' ? partnerOf(tokens, before) - 1 : before;
    if (owner < 0 || tokens.kinds[owner] !== WORD) break;
    first = owner;
  }
  let last = partnerOf(tokens, bracket);
  for (let steps = 0; steps < MOST && last > 0; steps++) {
    const dot = nextSignificant(tokens, last);
    if (!DOT.test(mark(tokens, dot)) || tokens.kinds[dot + 1] !== WORD || mark(tokens, dot + 2) !== '(') break;
    last = partnerOf(tokens, dot + 2);
  }
  if (first === word || last <= first) return undefined;
  const parameters = methodsIn(tokens, first, last + 1, '');
  const around = /^[a-z]/.test(textOf(tokens, first)) ? parentOf(tokens, first) : -1;
  const outer = calleeAt(tokens, around);
  return {
    call: { parameters, callee: outer?.name ?? calledBefore(tokens, first, word) },
    first: outer?.first ?? (around < 0 ? first : around),
    last,
  };
}

/** `client.converse` of `client.converse().model_id("…")`; the type of `Request.builder().model("…")`. */
function calledBefore(tokens: Tokens, first: number, word: number): string {
  const head = textOf(tokens, first);
  const method = previousSignificant(tokens, previousSignificant(tokens, word)) - 2;
  const isMethod =
    /^[a-z]/.test(head) && method > first && tokens.kinds[method] === WORD && mark(tokens, method + 1) === '(';
  return isMethod ? `${head}.${textOf(tokens, method)}` : head;
}

function methodsIn(tokens: Tokens, from: number, to: number, within: string): readonly Parameter[] {
  const found: Parameter[] = [];
  for (let at = from; at < to && found.length < MOST; at++) {
    const partner = partnerOf(tokens, at);
    if (partner > at) at = partner;
    const close = partnerOf(tokens, at + 2);
    if (!DOT.test(mark(tokens, at)) || tokens.kinds[at + 1] !== WORD || close <= at + 2) continue;
    const name = textOf(tokens, at + 1);
    const key = snakeCase(name).replace(/^(set|with)_/, '');
    const value = valueAt(tokens, at + 3);
    found.push({
      name,
      key: within + key,
      start: startOf(tokens, at + 1),
      end: endOf(tokens, at + 1),
      from: startOf(tokens, at),
      to: endOf(tokens, close),
      ...(value && { value }),
    });
    found.push(...settingsIn(tokens, key, at + 2, close, within));
    at = close;
  }
  return found;
}
