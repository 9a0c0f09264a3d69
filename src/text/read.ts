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
import { areInSamePlace, listedRegions, type Region, type Regions } from './regions';
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
  readonly list?: readonly Region[];
  /** Where regions may differ from those of the text before; absent when that is everywhere. */
  readonly reread?: Change;
  /** Where their places may differ, too; absent when that is everywhere. */
  readonly touched?: Change;
}

/** Reads a whole text; of code only what a change touched, when the reading of the text before is at hand. */
export function readText(text: string, language: Language, before?: TextReading, change?: Change): TextReading {
  if (language.format !== 'code') {
    const list = readRegions(text, language);
    if (!before?.list || !change) return { regions: listedRegions(list), list };
    const reread = changedStretch(before.list, list, change, isSame);
    const touched = changedStretch(before.list, list, change, isSameInPlace);
    return { regions: listedRegions(list), list, reread, touched };
  }
  const old = before?.tokens;
  if (!old || !change || old.language !== language) {
    const tokens = tokenize(text, language);
    return { regions: regionsOfTokens(tokens), tokens };
  }
  const { tokens, reread, touched } = retokenize(old, text, change);
  return { regions: regionsOfTokens(tokens), tokens, ...(reread && touched && { reread, touched }) };
}

/** The change, widened to where the regions around it are what they were. */
function changedStretch(
  old: readonly Region[],
  list: readonly Region[],
  change: Change,
  isSame: (old: Region | undefined, now: Region | undefined, by: number) => boolean,
): Change {
  const by = change.newTo - change.oldTo;
  const most = Math.min(old.length, list.length);
  let before = 0;
  while (before < most && isSame(old[before], list[before], 0)) before++;
  let behind = 0;
  while (behind < most - before && isSame(old.at(-1 - behind), list.at(-1 - behind), by)) behind++;
  const from = Math.min(change.from, list[before - 1]?.end ?? 0);
  const newTo = Math.max(change.newTo, list[list.length - behind]?.start ?? list.at(-1)?.end ?? 0);
  return { from, newTo, oldTo: newTo - by };
}

function isSame(old: Region | undefined, now: Region | undefined, by: number): boolean {
  return (
    old !== undefined &&
    now !== undefined &&
    old.start + by === now.start &&
    old.end + by === now.end &&
    old.role === now.role &&
    old.shape === now.shape &&
    old.partial === now.partial &&
    old.escaped === now.escaped
  );
}

const isSameInPlace = (old: Region | undefined, now: Region | undefined, by: number): boolean =>
  old !== undefined && now !== undefined && isSame(old, now, by) && areInSamePlace(old, now);
