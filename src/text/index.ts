/** The door of `text`: how a text is built. Other rooms import nothing else of it. */

export { closingAfter, openingBefore } from './bracket-around';
export { decodeWide, encodingOf, SNIFFED_BYTES } from './encoding';
export { linesOf } from './formats/lines';
export { codeCells } from './formats/notebook';
export { blockAround, depthOf, lineBounds, linesAround, statementAround } from './indented-block';
export { type Embedded, embeddedPlace } from './inline-key';
export { type Language, languageOf } from './languages';
export { tokenize, tokenizeInSteps } from './lexer';
export { lineEnd, lineStart } from './line';
export { plain, plainJson, plainLines } from './plain';
export { positionsIn } from './positions';
export { readText, readTextInSteps, type TextReading } from './read';
export type { Region, Regions } from './regions';
export { rememberNames } from './remember-names';
export type { Change } from './retokenize';
export { firstIndex } from './search';
export type { Span } from './span';
export { alreadyLoaded, atOnce, onDemand, STRETCH, type Steps, stepsOver, stepsOverLight } from './steps';
export type { EnclosingName, SyntaxContext } from './syntax-types';
export {
  between,
  changeBetween,
  firstFrom,
  OFFSETS,
  type Positioned,
  spliceItems,
  stretchesOf,
  updateItems,
  updateItemsByStretch,
  updateOf,
  type Window,
  windowOf,
  withMargin,
} from './text-edit';
export {
  COMMENT,
  endOf,
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
} from './tokens';
export { withSome } from './with-some';
export { words } from './words';
