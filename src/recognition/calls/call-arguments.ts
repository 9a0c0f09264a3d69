/** What stands beside a mention in the same call, object or block: the parameters of one request. */

import { memoizeBeside } from '../../catalogue';
import { blockAround, depthOf, languageOf, lineBounds, type Span, startOf, type Tokens } from '../../text';
import type { RecognizedDocument } from '../document';
import { type Lines, toLines, toOriginalOffset } from '../incremental/line-endings';
import { snapshotOf } from '../incremental/state';
import { type Call, isSameCall, movedCall, type Parameter, snakeCase } from './call';
import { bracketAround, isInText, readCall } from './call-tokens';
import { type CodeAround, codeAround } from './code-at';
import { type Body, bodyReader, mayHoldBody } from './embedded-body';
import type { KeptCall, KeptCalls } from './kept-calls';

/** The call around a place, and what stays the same object for as long as it reads the same; absent where that cannot be told. */
export interface CallReading {
  readonly call: () => Call | undefined;
  readonly kept?: KeptCall;
}

/** The call, object or YAML block that the offset stands in directly; `undefined` where the text does not tell. */
export const callAround = (document: RecognizedDocument, offset: number): Call | undefined =>
  callReading(document, offset).call();

/** In no call, wherever it stands. */
const NO_CALL: KeptCall = { call: undefined, at: 0 };
const APART: CallReading = { call: () => undefined, kept: NO_CALL };

export function callReading(document: RecognizedDocument, offset: number): CallReading {
  return readerFor(document)(offset);
}

const readerFor = memoizeBeside(readerOf);

function readerOf(document: RecognizedDocument): (offset: number) => CallReading {
  const { text } = document;
  const { format } = languageOf(document.path, document.languageId, text);
  const { lines, calls } = snapshotOf(document) ?? {};
  const bodyAt = bodyReader(text);
  if (format === 'yaml') return (offset) => keptAt(offset, lines, calls, () => yamlBlock(text, offset));
  const isCode = format === 'code';
  const textPlace = (at: number): number => (lines ? toLines(at, lines.returns) : at);
  const read = new Map<Tokens, Map<number, CallReading>>();
  /** Each bracket once for all that stands in it: of one that nobody closes nothing is kept for the next text, and it reaches to the end. */
  const bracketIn = (code: CodeAround, tokens: Tokens, bracket: number): CallReading => {
    const known = read.get(tokens) ?? new Map<number, CallReading>();
    read.set(tokens, known);
    // Cells of a notebook are no part of its text.
    const reading = known.get(bracket) ?? inCode(tokens, bracket, code, isCode ? calls : undefined);
    known.set(bracket, reading);
    return reading;
  };
  return (offset) => {
    const known = isCode ? knownAround(textPlace(offset), lines, calls) : undefined;
    if (known) return known;
    const code = codeAround(document, offset);
    const { at } = code;
    const tokens = code.tokens();
    if (!tokens || isInText(tokens, at))
      return mayHoldBody(text, offset) ? keptAt(offset, lines, calls, () => bodyAt(offset)) : APART;
    const bracket = bracketAround(tokens, at);
    if (bracket < 0) return APART;
    const reading = bracketIn(code, tokens, bracket);
    if (isCode && reading.kept) calls?.place(textPlace(offset), startOf(tokens, bracket));
    return reading;
  };
}

/** The call that a place was found in before, without a look at the text. */
function knownAround(at: number, lines: Lines | undefined, calls: KeptCalls | undefined): CallReading | undefined {
  const place = calls?.placeOf(at);
  const kept = place === undefined ? undefined : calls?.at(place);
  if (!kept || place === undefined) return undefined;
  const start = lines ? toOriginalOffset(place, lines.returns) : place;
  return { call: () => movedCall(kept.call, start - kept.at), kept };
}

/** What is read around a place of the text itself. */
function keptAt(offset: number, lines: Lines | undefined, calls: KeptCalls | undefined, read: () => Body): CallReading {
  const place = (at: number): number => (lines ? toLines(at, lines.returns) : at);
  const known = calls?.at(place(offset));
  if (known) return { call: () => movedCall(known.call, offset - known.at), kept: known };
  const { call, from, to } = read();
  const before = call && calls?.before(place(offset));
  const isSame = call && before && isSameCall(before.call, call, offset - before.at);
  const kept = isSame ? before : call ? { call, at: offset } : NO_CALL;
  if (!calls || from > to) return { call: () => call };
  calls.keep(place(offset), kept, place(Math.max(0, from)), place(to));
  return { call: () => call, kept };
}

/** The call of a bracket, which may hold many models. */
function inCode(tokens: Tokens, bracket: number, { whole }: CodeAround, calls: KeptCalls | undefined): CallReading {
  const place = startOf(tokens, bracket);
  const at = whole({ name: '', key: '', start: place, end: place, from: place, to: place }).start;
  const known = calls?.at(place);
  if (known) return { call: () => movedCall(known.call, at - known.at), kept: known };
  const { call: read, from, to } = readCall(tokens, bracket);
  const call = read && inDocument(read, whole);
  const kept = call ? { call, at } : NO_CALL;
  if (!calls || to === undefined) return { call: () => call };
  calls.keep(place, kept, from, to);
  return { call: () => call, kept };
}

const inDocument = (call: Call, whole: CodeAround['whole']): Call => ({
  ...call,
  parameters: call.parameters.map(whole),
});

const ENTRY = /^(\s*(?:-\s+)?)(["']?)([\w.-]+)\2\s*:[ \t]+(["']?)([^\s#"']+)\4[ \t]*(?:#.*)?$/;

/** The keys of the same map. */
function yamlBlock(text: string, offset: number): Body {
  const block = blockAround(text, offset);
  const own = lineBounds(text, offset);
  const depth = keyColumn(text, own);
  const parameters: Parameter[] = [];
  for (let at = block.start; at < block.end; ) {
    const line = lineBounds(text, at);
    at = line.end + 1;
    if (keyColumn(text, line) !== depth) continue;
    // Each item of a list is a map of its own.
    if (beginsItem(text, line)) {
      if (line.start > own.start) break;
      parameters.length = 0;
    }
    const entry = ENTRY.exec(text.slice(line.start, line.end));
    if (!entry) continue;
    const [, indent = '', quote = '', name = '', mark = '', written = ''] = entry;
    const start = line.start + indent.length + quote.length;
    const from = line.start + entry[0].indexOf(written, indent.length + name.length + 2 * quote.length + 1);
    const value = {
      text: written,
      start: from,
      end: from + written.length,
      isNumber: mark === '' && /^[\d.]+$/.test(written),
    };
    const extent = { from: line.start + indent.length, to: line.start + entry[0].trimEnd().length };
    parameters.push({ name, key: snakeCase(name), start, end: start + name.length, ...extent, value });
  }
  const extended = withBorders(text, block);
  return { call: { parameters }, from: extended.start, to: extended.end };
}

const beginsItem = (text: string, { start, end }: Span): boolean => /^\s*-\s/.test(text.slice(start, end));

/** A block with the lines that end it, and the ends of these. */
const withBorders = (text: string, block: Span): Span => ({
  start: lineBounds(text, block.start - 2).start - 1,
  end: lineBounds(text, block.end + 2).end + 1,
});

/** `- key:` stands where the keys below it stand. */
function keyColumn(text: string, line: { readonly start: number; readonly end: number }): number {
  const dash = /^\s*(?:-\s+)+/.exec(text.slice(line.start, line.end))?.[0];
  return dash === undefined ? depthOf(text, line) : dash.length;
}
