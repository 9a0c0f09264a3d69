/** Commands: shell, PowerShell, batch, Dockerfile, Makefile. A bare word can be a value here. */
import type { Language } from '../languages';
import { tokenize } from '../lexer';
import {
  joinedRegions,
  listedRegions,
  noPlace,
  placeByNames,
  type Region,
  type RegionRole,
  type Regions,
  runningText,
  type Stretch,
} from '../regions';
import { firstIndex } from '../search';
import { STRETCH } from '../steps';
import { syntaxContextOf } from '../syntax-context';
import type { SyntaxContext } from '../syntax-types';
import { COMMENT, endOf, firstEndingBehind, LINE_END, STRING, startOf, type Tokens } from '../tokens';
import { linesOf } from './lines';

const WORDS = /[^\s"'`()<>|;&]+/g;
const BETWEEN_WORDS = /[\s"'`()<>|;&]/;
const FLAG_WITH_VALUE = /^(--?[A-Za-z][\w.-]*)=/;
const ASSIGNMENT = /^\$?(?:env:)?([A-Za-z_][\w.:-]*)\s*(?::?=|\?=|\+=)/;

export function readShell(text: string, language: Language, from: number, to: number): readonly Region[] {
  const tokens = tokenize(text, language, from, to);
  return readTokens(tokens, 0, tokens.count, from, to);
}

/** The regions that the tokens of commands stand for, made line by line; of a line that is long, a piece at a time. */
export function regionsOfCommands(tokens: Tokens): Regions {
  let line: Line = { start: 0, end: 0, cuts: [] };
  let start = 0;
  let stretch: Stretch = { end: 0, regions: listedRegions([]) };
  return joinedRegions((offset) => {
    if (offset >= start && offset < stretch.end) return stretch;
    if (offset < line.start || offset >= line.end) line = lineAround(tokens, offset);
    const { cuts } = line;
    const next = firstIndex(cuts.length, (index) => (cuts[index] ?? 0) <= offset);
    start = cuts[next - 1] ?? line.start;
    const end = cuts[next] ?? line.end;
    const regions = readTokens(tokens, firstTokenFrom(tokens, start), firstTokenFrom(tokens, end), start, end);
    stretch = { end, regions: listedRegions(regions) };
    return stretch;
  });
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Where it may be read in pieces, with the same result: behind tokens, and between words. */
  readonly cuts: readonly number[];
}

function lineAround(tokens: Tokens, offset: number): Line {
  let first = firstEndingBehind(tokens, offset);
  let last = first;
  while (first > 0 && tokens.kinds[first - 1] !== LINE_END) first--;
  while (last < tokens.count && tokens.kinds[last] !== LINE_END) last++;
  const start = first > 0 ? endOf(tokens, first - 1) : 0;
  const end = last < tokens.count ? endOf(tokens, last) : tokens.text.length;
  return { start, end, cuts: end - start > STRETCH ? cutsOf(tokens, first, last, start, end) : [] };
}

function cutsOf(tokens: Tokens, first: number, last: number, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  let cut = start;
  const cutAt = (at: number): void => {
    if (at <= cut || at >= end) return;
    cut = at;
    cuts.push(at);
  };
  let from = start;
  for (let index = first; index <= last; index++) {
    const kind = tokens.kinds[index];
    // Other tokens stand in words.
    if (index < last && kind !== STRING && kind !== COMMENT) continue;
    const next = index < last ? startOf(tokens, index) : end;
    while (next - Math.max(cut, from) > STRETCH) {
      const between = tokens.text.slice(Math.max(cut, from) + STRETCH, next).search(BETWEEN_WORDS);
      if (between < 0) break;
      cutAt(Math.max(cut, from) + STRETCH + between);
    }
    if (index < last) from = endOf(tokens, index);
    if (from - cut > STRETCH) cutAt(from);
  }
  return cuts;
}

/** The first token that begins at an offset or behind it. */
const firstTokenFrom = (tokens: Tokens, offset: number): number =>
  firstIndex(tokens.count, (index) => startOf(tokens, index) < offset);

/** Strings and comments among the tokens from one to another, and the words between them. */
function readTokens(tokens: Tokens, first: number, count: number, from: number, to: number): readonly Region[] {
  const { text, language } = tokens;
  const role = language.config ? 'config' : 'code';
  const regions: Region[] = [];
  let last = from;
  for (let index = first; index < count; index++) {
    const kind = tokens.kinds[index];
    if (kind !== STRING && kind !== COMMENT) continue;
    const start = startOf(tokens, index);
    const end = endOf(tokens, index);
    addWords(text, regions, role, last, start - (kind === STRING ? 1 : 0));
    last = end;
    if (start === end) continue;
    if (kind === COMMENT) {
      regions.push(runningText(start, end, 'comment'));
      continue;
    }
    regions.push({
      start,
      end,
      role,
      shape: 'value',
      escaped: true,
      place: () => {
        const name = nameBefore(text, start - 1);
        return name === undefined ? syntaxContextOf(tokens, index) : placeByNames([name]);
      },
    });
  }
  addWords(text, regions, role, last, to);
  return regions;
}

/** Bare words, each named by the assignment or the flag before it. */
function addWords(text: string, regions: Region[], role: RegionRole, from: number, to: number): void {
  for (const line of linesOf(text, from, to)) {
    let flag = '';
    for (const word of text.slice(line.start, line.end).matchAll(WORDS)) {
      const start = line.start + word.index;
      const body = word[0];
      const end = start + body.length;
      const given = body.includes('=') ? (ASSIGNMENT.exec(body) ?? FLAG_WITH_VALUE.exec(body)) : null;
      const offset = given?.[0].length ?? 0;
      const name = given?.[1] ?? flag;
      if (/\w/.test(offset ? body.slice(offset) : body))
        regions.push({ start: start + offset, end, role, shape: 'word', place: () => placeOfWord(text, start, name) });
      flag = body.startsWith('-') && /^--?[A-Za-z][\w.-]*$/.test(body) ? body : '';
    }
  }
}

function placeOfWord(text: string, start: number, given: string): SyntaxContext {
  const name = given || nameBefore(text, start);
  return name ? placeByNames([name.replace(/^-+/, '')]) : noPlace();
}

/** How far in front of a value its name is looked for, in UTF-16 code units. */
export const BESIDE_COMMAND = 80;

/** `NAME=` or `--flag ` directly before an offset. */
function nameBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - BESIDE_COMMAND), at);
  const found =
    /(?:^|[\s;({"'$:])(?:-{1,2})?([A-Za-z_][\w.:-]*)\s*(?:=|:=|\?=)\s*$|(?:^|\s)--?([A-Za-z][\w.-]*)[ =]+$|(?:ENV|ARG)\s+([A-Za-z_]\w*)\s+$/.exec(
      before,
    );
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
