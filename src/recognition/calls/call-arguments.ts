/** What stands beside a mention in the same call, object or block: the parameters of one request. */

import {
  type Bounds,
  blockAround,
  depthOf,
  endOf,
  firstIndex,
  languageOf,
  lineBounds,
  NUMBER,
  PUNCTUATION,
  parentOf,
  partnerOf,
  STRING,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from '../../text';
import type { RecognizedDocument } from '../document';
import type { Call, Parameter } from './call';
import { codeAround } from './code-at';

/** The call, object or YAML block that the offset stands in directly; `undefined` where the text does not tell. */
export function callAround(document: RecognizedDocument, offset: number): Call | undefined {
  const language = languageOf(document.path, document.languageId, document.text);
  if (language.format === 'yaml') return yamlBlock(document.text, offset);
  const { tokens, at: place, whole } = codeAround(document, offset);
  if (!tokens) return undefined;
  const at = tokenAt(tokens, place);
  const bracket = parentOf(tokens, at);
  if (at < 0 || bracket < 0 || textOf(tokens, bracket) === '[') return undefined;
  const { callee, parameters, span } = callIn(tokens, bracket);
  return {
    parameters: parameters.map(whole),
    ...(callee !== undefined && { callee }),
    ...(span && language.format === 'code' && { span: spanOf(whole({ name: '', ...span })) }),
  };
}

const spanOf = ({ start, end }: Parameter): NonNullable<Call['span']> => ({ start, end });

const CALLS = new WeakMap<Tokens, Map<number, Call>>();

/** Read once for all models that stand in one bracket. */
function callIn(tokens: Tokens, bracket: number): Call {
  const calls = CALLS.get(tokens) ?? new Map<number, Call>();
  CALLS.set(tokens, calls);
  const known = calls.get(bracket);
  if (known) return known;
  const callee = calleeAt(tokens, bracket);
  const close = partnerOf(tokens, bracket);
  const start = startOf(tokens, callee?.first ?? bracket);
  const call = {
    parameters: parametersIn(tokens, bracket),
    ...(callee && { callee: callee.name }),
    ...(close > bracket && { span: { start, end: endOf(tokens, close) } }),
  };
  calls.set(bracket, call);
  return call;
}

/** The last token that begins at or before an offset, or -1. */
function tokenAt(tokens: Tokens, offset: number): number {
  return firstIndex(tokens.count, (index) => startOf(tokens, index) <= offset) - 1;
}

const MOST = 400;

/** `name = value`, `name: value`, `"name": value`, directly within the bracket. */
function parametersIn(tokens: Tokens, open: number): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const close = partnerOf(tokens, open);
  const end = close > open ? close : tokens.count;
  for (let at = open + 1; at < end && parameters.length < MOST; at++) {
    const partner = partnerOf(tokens, at);
    if (partner > at) {
      at = partner;
      continue;
    }
    const kind = tokens.kinds[at];
    if (kind !== WORD && kind !== STRING) continue;
    const mark = tokens.kinds[at + 1] === PUNCTUATION ? textOf(tokens, at + 1) : '';
    if (mark !== '=' && mark !== ':' && mark !== '=>') continue;
    const value = valueAt(tokens, at + 2);
    const name = { name: textOf(tokens, at), start: startOf(tokens, at), end: endOf(tokens, at) };
    parameters.push({ ...name, ...(value && { value }) });
    at += 1;
  }
  return parameters;
}

/** A number or a string that is the whole value. */
function valueAt(tokens: Tokens, at: number): Parameter['value'] | undefined {
  const kind = tokens.kinds[at];
  if (kind !== NUMBER && kind !== STRING) return undefined;
  const next = tokens.kinds[at + 1] === PUNCTUATION ? textOf(tokens, at + 1) : '';
  if (next !== '' && !/^[,;)\]}]$/.test(next)) return undefined;
  return {
    text: textOf(tokens, at),
    start: startOf(tokens, at),
    end: endOf(tokens, at),
    isNumber: kind === NUMBER,
  };
}

/** The dotted name before `(`, also where the bracket is an object that the call takes, and its first token. */
function calleeAt(tokens: Tokens, bracket: number): { readonly name: string; readonly first: number } | undefined {
  const outer = parentOf(tokens, bracket);
  const open = textOf(tokens, bracket) === '{' && outer === bracket - 1 ? outer : bracket;
  if (textOf(tokens, open) !== '(') return undefined;
  const words: string[] = [];
  let first = open;
  for (let at = open - 1; at >= 0 && words.length < 6; at -= 2) {
    if (tokens.kinds[at] !== WORD) break;
    words.unshift(textOf(tokens, at));
    first = at;
    if (!/^(\.|\?\.|::|->)$/.test(textOf(tokens, at - 1))) break;
  }
  return words.length ? { name: words.join('.'), first } : undefined;
}

const ENTRY = /^(\s*(?:-\s+)?)(["']?)([\w.-]+)\2\s*:[ \t]+(["']?)([^\s#"']+)\4[ \t]*(?:#.*)?$/;

/** The keys of the same map. */
function yamlBlock(text: string, offset: number): Call {
  const block = blockAround(text, offset);
  const own = lineBounds(text, offset);
  const depth = keyColumn(text, own);
  const parameters: Parameter[] = [];
  for (let at = block.start; at < block.end; ) {
    const line = lineBounds(text, at);
    at = line.end + 1;
    const entry = ENTRY.exec(text.slice(line.start, line.end));
    if (!entry || keyColumn(text, line) !== depth) continue;
    const [, indent = '', quote = '', name = '', mark = '', written = ''] = entry;
    const start = line.start + indent.length + quote.length;
    const from = line.start + entry[0].indexOf(written, indent.length + name.length + 2 * quote.length + 1);
    const value = {
      text: written,
      start: from,
      end: from + written.length,
      isNumber: mark === '' && /^[\d.]+$/.test(written),
    };
    parameters.push({ name, start, end: start + name.length, value });
  }
  const span = toldBy(text, block);
  return { parameters, ...(span && { span }) };
}

/** A block with the lines that end it, and the ends of these; `undefined` where the text ends before. */
function toldBy(text: string, block: Bounds): Bounds | undefined {
  const start = lineBounds(text, block.start - 2).start - 1;
  const end = lineBounds(text, block.end + 2).end + 1;
  return start < 0 || end > text.length ? undefined : { start, end };
}

/** `- key:` stands where the keys below it stand. */
function keyColumn(text: string, line: { readonly start: number; readonly end: number }): number {
  const dash = /^\s*(?:-\s+)+/.exec(text.slice(line.start, line.end))?.[0];
  return dash === undefined ? depthOf(text, line) : dash.length;
}
