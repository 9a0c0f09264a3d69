/** Commands: shell, PowerShell, batch, Dockerfile, Makefile. A bare word can be a value here. */
import type { Language } from '../languages';
import { tokenize } from '../lexer';
import { placeOf } from '../place';
import { noPlace, placeByNames, type Region, type RegionRole } from '../regions';
import { COMMENT, STRING } from '../tokens';
import { linesOf } from './lines';

const WORDS = /[^\s"'`()<>|;&]+/g;
const ASSIGNMENT = /^\$?(?:env:)?([A-Za-z_][\w.:-]*)\s*(?::?=|\?=|\+=)/;

export function readShell(text: string, language: Language, from: number, to: number): readonly Region[] {
  const tokens = tokenize(text, language, from, to);
  const role = language.config ? 'config' : 'code';
  const regions: Region[] = [];
  let last = from;
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kinds[index];
    if (kind !== STRING && kind !== COMMENT) continue;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    addWords(text, regions, role, last, start - (kind === STRING ? 1 : 0));
    last = end;
    if (start === end) continue;
    if (kind === COMMENT) {
      regions.push({ start, end, role: 'comment', shape: 'text', place: noPlace });
      continue;
    }
    const named = namesBefore(text, start - 1);
    const place = named ? placeByNames([named]) : undefined;
    regions.push({
      start,
      end,
      role,
      shape: 'value',
      escaped: true,
      place: () => place ?? placeOf(tokens, index),
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
      const assigned = ASSIGNMENT.exec(body);
      const inFlag = /^(--?[A-Za-z][\w.-]*)=/.exec(body);
      const offset = assigned ? assigned[0].length : inFlag ? inFlag[0].length : 0;
      const name = assigned?.[1] ?? inFlag?.[1] ?? (flag || namesBefore(text, start));
      if (/\w/.test(body.slice(offset))) {
        const place = name ? placeByNames([name.replace(/^-+/, '')]) : undefined;
        regions.push({ start: start + offset, end, role, shape: 'word', place: place ? () => place : noPlace });
      }
      flag = /^--?[A-Za-z][\w.-]*$/.test(body) ? body : '';
    }
  }
}

/** `NAME=` or `--flag ` directly before an offset. */
function namesBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 80), at);
  const found =
    /(?:^|[\s;({"'$:])(?:-{1,2})?([A-Za-z_][\w.:-]*)\s*(?:=|:=|\?=)\s*$|(?:^|\s)--?([A-Za-z][\w.-]*)[ =]+$|(?:ENV|ARG)\s+([A-Za-z_]\w*)\s+$/.exec(
      before,
    );
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
