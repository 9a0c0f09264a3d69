/** A file's text cut into regions: one reader a format, chosen by the language's row. */
import { readCode, regionsOfTokens } from './formats/code';
import { readLines } from './formats/lines';
import { readMarkdown } from './formats/markdown';
import { readMarkup } from './formats/markup';
import { readNotebook } from './formats/notebook';
import { readProse } from './formats/prose';
import { readShell } from './formats/shell';
import { readYaml } from './formats/yaml';
import type { Format, Language } from './languages';
import { tokenize } from './lexer';
import { listedRegions, type Region, type Regions } from './regions';
import { type Change, retokenize } from './retokenize';
import type { Tokens } from './tokens';

/** Reads `text` between two offsets. Regions come in order and do not overlap. Linear; never throws. */
export type Reader = (text: string, language: Language, from: number, to: number) => readonly Region[];

const READERS: Readonly<Record<Format, Reader>> = {
  code: readCode,
  lines: readLines,
  shell: readShell,
  yaml: readYaml,
  markup: readMarkup,
  markdown: readMarkdown,
  notebook: readNotebook,
  prose: readProse,
};

/** The regions of a text in the language's format. */
export function readRegions(text: string, language: Language, from = 0, to = text.length): readonly Region[] {
  return READERS[language.format](text, language, from, to);
}

/** What was read of a text: its regions, and for code its tokens, from which the next text is read. */
export interface TextReading {
  readonly regions: Regions;
  readonly tokens?: Tokens;
  /** Where regions may differ from those of the text before; absent when that is everywhere. */
  readonly reread?: Change;
}

/** Reads a whole text; of code only what a change touched, when the reading of the text before is at hand. */
export function readText(text: string, language: Language, before?: TextReading, change?: Change): TextReading {
  if (language.format !== 'code') return { regions: listedRegions(readRegions(text, language)) };
  const old = before?.tokens;
  if (!old || !change || old.language !== language) {
    const tokens = tokenize(text, language);
    return { regions: regionsOfTokens(tokens), tokens };
  }
  const { tokens, reread } = retokenize(old, text, change);
  return { regions: regionsOfTokens(tokens), tokens, ...(reread && { reread }) };
}
