/** A file's text cut into regions: one reader a format, chosen by the language's row. */
import { readCode, regionsOfTokens } from './formats/code';
import { readHocon } from './formats/hocon';
import { readLines } from './formats/lines';
import { readMarkdown } from './formats/markdown';
import { readMarkup } from './formats/markup';
import { readModelfile } from './formats/modelfile';
import { readNotebook } from './formats/notebook';
import { readProse } from './formats/prose';
import { BESIDE_COMMAND, readShell, regionsOfCommands } from './formats/shell';
import { readYaml } from './formats/yaml';
import type { Format, Language } from './languages';
import { tokenizeInSteps } from './lexer';
import type { Region, Regions } from './regions';
import { type Change, retokenizeInSteps } from './retokenize';
import { type Reader, readSections, type Section, type SectionReading } from './sections';
import { atOnce, type Steps } from './steps';
import type { Tokens } from './tokens';

const READERS: Readonly<Record<Format, Reader>> = {
  code: readCode,
  hocon: readHocon,
  lines: readLines,
  modelfile: readModelfile,
  shell: readShell,
  yaml: (...args) => readYaml(readRegions, ...args),
  markup: (...args) => readMarkup(readRegions, ...args),
  markdown: (...args) => readMarkdown(readRegions, ...args),
  notebook: (text, language, from, to) => readNotebook(readRegions, text, language, from, to),
  prose: readProse,
};

/** The regions of a text in the language's format. */
export function readRegions(text: string, language: Language, from = 0, to = text.length): readonly Region[] {
  return READERS[language.format](text, language, from, to);
}

/** What was read of a text, from which the next text is read: its regions, of code and commands its tokens, of other formats its sections. */
export interface TextReading extends Omit<SectionReading, 'sections'> {
  readonly tokens?: Tokens;
  readonly sections?: readonly Section[];
  /** Where the places of regions may differ from those of the text before; absent when that is everywhere. */
  readonly touched?: Change;
}

/** Reads a whole text; only what a change touched, when the reading of the text before is at hand. */
export const readText = (text: string, language: Language, before?: TextReading, change?: Change): TextReading =>
  atOnce(readTextInSteps(text, language, before, change));

/** The same in steps. */
export function* readTextInSteps(
  text: string,
  language: Language,
  before?: TextReading,
  change?: Change,
): Steps<TextReading> {
  const { format } = language;
  if (format === 'code') return yield* readTokens(regionsOfTokens, 0, text, language, before, change);
  if (format === 'shell') return yield* readTokens(regionsOfCommands, BESIDE_COMMAND, text, language, before, change);
  const reading = yield* readSections(READERS[format], text, language, change && before?.sections, change);
  return { ...reading, ...(reading.reread && { touched: reading.reread }) };
}

/** `beside`: how far behind what the tokens tell a place may still depend on them, in UTF-16 code units. */
function* readTokens(
  regionsOf: (tokens: Tokens) => Regions,
  beside: number,
  text: string,
  language: Language,
  before?: TextReading,
  change?: Change,
): Steps<TextReading> {
  const old = before?.tokens;
  if (!old || !change || old.language !== language) {
    const tokens = yield* tokenizeInSteps(text, language);
    return { regions: regionsOf(tokens), tokens };
  }
  const { tokens, reread, touched } = yield* retokenizeInSteps(old, text, change);
  if (!reread || !touched) return { regions: regionsOf(tokens), tokens };
  const newTo = Math.min(touched.newTo + beside, text.length);
  const wide = { from: touched.from, newTo, oldTo: newTo - change.newTo + change.oldTo };
  return { regions: regionsOf(tokens), tokens, reread, touched: wide };
}
