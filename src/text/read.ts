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
import { type Reader, type ReadInSteps, readSections, type Section, type SectionReading } from './sections';
import { atOnce, STRETCH, type Steps } from './steps';
import type { Tokens } from './tokens';

/** One that is done with any text in no time, or whose text is seldom long. */
const inOneStep =
  (read: ReadAtOnce): Reader =>
  (...given) =>
    oneStepOf(read, given);

type ReadAtOnce = (...given: Parameters<Reader>) => readonly Region[];

function* oneStepOf(read: ReadAtOnce, given: Parameters<Reader>): Steps<readonly Region[]> {
  yield* [];
  return read(...given);
}

const READERS: Readonly<Record<Format, Reader>> = {
  code: readCodeInSteps,
  shell: readCodeInSteps,
  hocon: inOneStep(readHocon),
  lines: inOneStep(readLines),
  modelfile: inOneStep(readModelfile),
  prose: inOneStep(readProse),
  yaml: (...given) => readYaml(readRegions, ...given),
  markup: (...given) => readMarkup(readRegions, ...given),
  markdown: (...given) => readMarkdown(readRegions, ...given),
  notebook: (text, _language, from, to) => readNotebook(readRegions, text, from, to),
};

/** The regions of a stretch of a text in the language's format. */
const readRegions: ReadInSteps = (text, language, from = 0, to = text.length) =>
  READERS[language.format](text, language, from, to);

function* readCodeInSteps(text: string, language: Language, from: number, to: number): Steps<readonly Region[]> {
  const isCode = language.format === 'code';
  if (to - from <= STRETCH) return isCode ? readCode(text, language, from, to) : readShell(text, language, from, to);
  const tokens = yield* tokenizeInSteps(text, language, from, to);
  const regions = isCode ? regionsOfTokens(tokens) : regionsOfCommands(tokens);
  const all: Region[] = [];
  for (let at = from; at < to; at += STRETCH) {
    for (const region of regions.within(at, Math.min(to, at + STRETCH)))
      if (region.start >= at || at === from) all.push(region);
    if (at + STRETCH < to) yield;
  }
  return all;
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
