/** The code that a place stands in: the text of the document, or of a notebook the cell, since no call goes on in the next one. */

import { memoizeBeside } from '../../catalogue';
import { codeCells, firstIndex, type Language, languageOf, readText, type Tokens, tokenize } from '../../text';
import type { RecognizedDocument } from '../document';
import { type Lines, toLines, toOriginalOffset } from '../incremental/line-endings';
import { snapshotOf } from '../incremental/state';
import type { Parameter } from './call';

export interface CodeAround {
  readonly text: string;
  /** Where the place stands in that text. */
  readonly at: number;
  /** `undefined` where the text is no code. */
  readonly tokens: () => Tokens | undefined;
  /** A parameter of that text, where it stands in the document. */
  readonly whole: (parameter: Parameter) => Parameter;
}

/** The code around an offset of a document. What was read of it is kept for all rules. */
export function codeAround(document: RecognizedDocument, offset: number): CodeAround {
  return readerFor(document)(offset);
}

const readerFor = memoizeBeside(readerOf);

const NO_TOKENS = (): undefined => undefined;

const asItStands = (parameter: Parameter): Parameter => parameter;

function readerOf(document: RecognizedDocument): (offset: number) => CodeAround {
  const { text } = document;
  const language = languageOf(document.path, document.languageId, document.text);
  if (language.format === 'notebook') return cellReader(text);
  const isCode = language.format === 'code';
  const { lines, reading } = (isCode && snapshotOf(document)) || {};
  if (lines?.returns.length && reading?.tokens) return linesReader(lines, reading.tokens);
  let tokens = lines?.text === text ? reading?.tokens : undefined;
  const tokensOfAll = (): Tokens | undefined => {
    tokens ??= isCode ? readText(text, language).tokens : commandsOf(text, language);
    return tokens;
  };
  return (at) => ({ text, at, tokens: tokensOfAll, whole: asItStands });
}

/** Of all shells only this one writes objects. */
const commandsOf = (text: string, language: Language): Tokens | undefined =>
  language.name === 'powershell' ? tokenize(text, language) : undefined;

/** Of a text whose lines end in two characters the tokens were read with one. */
function linesReader({ text, returns }: Lines, tokens: Tokens): (offset: number) => CodeAround {
  const inFile = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: toOriginalOffset(span.start, returns),
    end: toOriginalOffset(span.end, returns),
  });
  return (offset) => ({
    text,
    at: toLines(offset, returns),
    tokens: () => tokens,
    whole: ({ value, from, to, ...name }) => ({
      ...inFile(name),
      from: toOriginalOffset(from, returns),
      to: toOriginalOffset(to, returns),
      ...(value && { value: inFile(value) }),
    }),
  });
}

function cellReader(text: string): (offset: number) => CodeAround {
  const cellAt = codeCells(text);
  const read = new Map<string, Tokens>();
  return (offset) => {
    const cell = cellAt(offset);
    if (!cell) return { text: '', at: 0, tokens: NO_TOKENS, whole: asItStands };
    const { source, offsets, language } = cell;
    const tokens = read.get(source) ?? tokenize(source, language);
    read.set(source, tokens);
    const inFile = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
      ...span,
      start: offsets[span.start] ?? span.start,
      end: (offsets[span.end - 1] ?? span.end) + 1,
    });
    return {
      text: source,
      at: placeIn(offsets, offset),
      tokens: OTHER_PROGRAM.test(source) ? NO_TOKENS : () => tokens,
      whole: ({ value, from, to, ...name }) => ({
        ...inFile(name),
        from: offsets[from] ?? from,
        to: (offsets[to - 1] ?? to) + 1,
        ...(value && { value: inFile(value) }),
      }),
    };
  };
}

/** What is no code of the notebook's language. */
const OTHER_PROGRAM = /^%%(?:bash|sh|script|cmd|!|html|markdown|writefile)/;

/** The last character of the cell that begins at or before an offset of the file. */
function placeIn(offsets: readonly number[], offset: number): number {
  return Math.max(0, firstIndex(offsets.length, (index) => (offsets[index] ?? 0) <= offset) - 1);
}
