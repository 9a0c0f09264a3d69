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
const REACH = 4_000;

const tokenAt = (tokens: Tokens, offset: number): number =>
  firstIndex(tokens.count, (index) => startOf(tokens, index) <= offset) - 1;

/** Stands in a string that holds an object of its own. */
export function isInText(tokens: Tokens, offset: number): boolean {
  const at = tokenAt(tokens, offset);
  if (at < 0 || (tokens.kinds[at] !== STRING && tokens.kinds[at] !== PART)) return false;
  return tokens.text.slice(Math.max(startOf(tokens, at), offset - REACH), offset).includes('{');
}

/** The call or object that an offset stands in. */
export function callInTokens(tokens: Tokens, offset: number): Call | undefined {
  const at = tokenAt(tokens, offset);
  const bracket = at < 0 ? -1 : unwrapped(tokens, parentOf(tokens, at));
  if (bracket < 0) return undefined;
  const calls = CALLS.get(tokens) ?? new Map<number, Call | undefined>();
  CALLS.set(tokens, calls);
  if (!calls.has(bracket)) calls.set(bracket, chainOf(tokens, bracket) ?? callIn(tokens, bracket));
  return calls.get(bracket);
}

/** Read once for all models that stand in one bracket. */
const CALLS = new WeakMap<Tokens, Map<number, Call | undefined>>();

/** `aws.String("…")`, `Some("…")`: the value alone, in other words. */
const WRAPPER = /^(String|StringPtr|Ptr|ToPtr|F|Some|Model|ChatModel|of|str|from)$/;

function unwrapped(tokens: Tokens, bracket: number): number {
  const word = bracket - 1;
  if (word < 0 || textOf(tokens, bracket) !== '(' || partnerOf(tokens, bracket) !== bracket + 2) return bracket;
  if (tokens.kinds[word] !== WORD || !WRAPPER.test(textOf(tokens, word))) return bracket;
  let first = word;
  while (/^(\.|::)$/.test(mark(tokens, first - 1)) && tokens.kinds[first - 2] === WORD) first -= 2;
  return MARK.test(mark(tokens, first - 1)) ? parentOf(tokens, bracket) : bracket;
}

function callIn(tokens: Tokens, bracket: number): Call | undefined {
  const found = parametersIn(tokens, bracket, '');
  // A list, unless the language writes its maps so.
  if (textOf(tokens, bracket) === '[' && !found.parameters.length) return undefined;
  const callee = calleeAt(tokens, bracket);
  return {
    ...found,
    ...(callee && { callee: callee.name }),
    ...spanFrom(tokens, callee?.first ?? bracket, partnerOf(tokens, bracket)),
  };
}

function spanFrom(tokens: Tokens, first: number, last: number): Pick<Call, 'span'> {
  return last > first ? { span: { start: startOf(tokens, first), end: endOf(tokens, last) } } : {};
}

const MOST = 400;
const MARK = /^(=|:|=>|:=)$/;
/** Objects inside a request whose fields are settings of the same request; of some the name belongs to what it holds. */
const SETTINGS = /^(inference_config|generation_config|config|additional_model_request_fields|body)$/;
const NAMED_SETTINGS = /^(thinking|reasoning|tool_choice|output_config)$/;

type Found = Pick<Call, 'parameters' | 'open'>;

const mark = (tokens: Tokens, at: number): string => (tokens.kinds[at] === PUNCTUATION ? textOf(tokens, at) : '');

/** `name = value`, `name: value`, `"name": value`, directly within the bracket, and `name { … }` of settings. */
function parametersIn(tokens: Tokens, open: number, within: string): Found {
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
  return {
    name,
    key: within + snakeCase(name),
    start,
    end: endOf(tokens, at),
    from: isText ? start - 1 : start,
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
  // `new Request() { … }`
  if (textOf(tokens, open) === '{' && mark(tokens, open - 1) === ')') open = partnerOf(tokens, open - 1);
  const words: string[] = [];
  let first = open;
  for (let at = open - 1; at >= 0 && words.length < 6; at -= 2) {
    // `client.chat().create(…)`
    if (mark(tokens, at) === ')' && partnerOf(tokens, at) === at - 1) at -= 2;
    if (tokens.kinds[at] !== WORD) break;
    words.unshift(textOf(tokens, at));
    first = at;
    if (!/^(\.|\?\.|::|->)$/.test(textOf(tokens, at - 1))) break;
  }
  return words.length ? { name: words.join('.'), first } : undefined;
}

const MODEL_METHOD = /^(?:set_|with_)?model(?:_id|_name)?$/;
const DOT = /^(\.|\?\.|->)$/;

/** `Request.builder().model("…").temperature(0.3)`: the methods of one chain are the parameters. */
function chainOf(tokens: Tokens, bracket: number): Call | undefined {
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
  const head = textOf(tokens, first);
  const outer = /^[a-z]/.test(head) ? calleeAt(tokens, parentOf(tokens, first)) : undefined;
  return { parameters, callee: outer?.name ?? head, ...spanFrom(tokens, outer?.first ?? first, last) };
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
