/** Jupyter notebooks as they lie on disk: the strings of each cell's `source` are its lines, and are read as code or Markdown where they stand. */

import { type Language, languageOf } from '../languages';
import { tokenizeInSteps } from '../lexer';
import { append, type Region, runningText } from '../regions';
import { firstIndex } from '../search';
import type { ReadInSteps } from '../sections';
import { atOnce, STRETCH, type Steps, stepsOverLight } from '../steps';
import { endOf, partnerOf, STRING, startOf, type Tokens, textOf } from '../tokens';
import { linesOf } from './lines';

/** A cell may be as long as a file: it is read in steps, too. */
export function* readNotebook(
  readInSteps: ReadInSteps,
  text: string,
  from: number,
  to: number,
): Steps<readonly Region[]> {
  const regions: Region[] = [];
  for (const { kind, language, lines } of yield* partsIn(text, from, to)) {
    yield;
    if (kind !== 'output') yield* readCell(readInSteps, text, lines, language, regions);
    else for (const { start, end } of lines) regions.push(runningText(start, end, 'prose'));
  }
  return regions;
}

/** A cell of code as it runs: its escapes resolved, and where each character of it stands in the file. */
export interface CodeCell {
  readonly language: Language;
  readonly source: string;
  /** One more than the source has characters. */
  readonly offsets: readonly number[];
}

/** Finds the cell of code that holds an offset. Costs one pass over the text; a cell is put together when it is first asked for. */
export function codeCells(text: string): (offset: number) => CodeCell | undefined {
  const cells = atOnce(partsIn(text, 0, text.length)).filter(({ kind, lines }) => kind === 'code' && lines.length > 0);
  const ends = cells.flatMap(({ lines }) => lines.at(-1) ?? []);
  const made = new Map<Part, CodeCell>();
  return (offset) => {
    const part = cells[firstLineEndingBehind(ends, offset - 1)];
    if (!part || (part.lines[0]?.start ?? 0) > offset) return undefined;
    const cell = made.get(part) ?? { language: part.language, ...atOnce(unescaped(text, part.lines)) };
    made.set(part, cell);
    return cell;
  };
}

/** A source, or what a cell has put out. */
interface Part {
  readonly kind: 'code' | 'markdown' | 'output';
  readonly language: Language;
  readonly lines: readonly Line[];
}

function* partsIn(text: string, from: number, to: number): Steps<readonly Part[]> {
  const tokens = yield* tokenizeInSteps(text, languageOf('x.json'), from, to);
  const kernel = KERNEL.exec(text.slice(-4000))?.[1]?.toLowerCase() ?? 'python';
  const codeLanguage = languageOf(KERNEL_FILES[kernel] ?? 'x.ts');
  const parts: Part[] = [];
  let kind: 'code' | 'markdown' = 'code';
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kinds[index] !== STRING) continue;
    const name = textOf(tokens, index);
    if (name === 'cell_type') {
      kind = valueAfter(tokens, index) === 'markdown' ? 'markdown' : 'code';
      continue;
    }
    if (HOLDS_LINES.has(name) && text[startOf(tokens, index + 1)] === ':') {
      const lines = stringsOf(tokens, index + 2);
      const language = kind === 'code' ? codeLanguage : languageOf('x.md');
      parts.push({ kind: name === 'source' ? kind : 'output', language, lines });
      index = Math.max(index, lines.at(-1)?.index ?? index);
    }
  }
  return parts;
}

const KERNEL =
  /"name"\s*:\s*"(?:\.net-)?(csharp|typescript|javascript|ir|julia|pwsh|powershell|bash)(?:-[^"\s]{1,9})?"/i;
const KERNEL_FILES: Readonly<Record<string, string>> = {
  python: 'x.py',
  pwsh: 'x.ps1',
  powershell: 'x.ps1',
  bash: 'x.sh',
};

const HOLDS_LINES: ReadonlySet<string> = new Set(['source', 'text', 'text/plain', 'text/markdown']);

interface Line {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

function stringsOf(tokens: Tokens, at: number): readonly Line[] {
  const line = (index: number): Line => ({
    index,
    start: startOf(tokens, index),
    end: endOf(tokens, index),
  });
  if (tokens.kinds[at] === STRING) return [line(at)];
  const close = partnerOf(tokens, at);
  const lines: Line[] = [];
  for (let index = at + 1; index < close; index++) if (tokens.kinds[index] === STRING) lines.push(line(index));
  return lines;
}

/** The lines put together with their escapes resolved, and every region brought back to where it stands in the file. */
function* readCell(
  readInSteps: ReadInSteps,
  text: string,
  lines: readonly Line[],
  language: Language,
  regions: Region[],
): Steps<void> {
  const { source, offsets } = yield* unescaped(text, lines);
  yield* stepsOverLight(yield* readSource(readInSteps, source, language), (region) => {
    const start = offsets[region.start];
    const end = offsets[region.end] ?? lines.at(-1)?.end;
    if (start !== undefined && end !== undefined) addLineByLine({ ...region, start, end }, lines, regions);
  });
}

/** What a cell writes to a file is in that file's language. */
const WRITTEN = /^%%(?:writefile|file)[ \t]+(?:-a[ \t]+)?["']?([^\s"']{1,200})["']?/;
const COMMAND = /^[ \t]*(?:!\s?[A-Za-z]|%(?:set_)?env\s)/m;

/** Lines that begin with `!` or `%env`, and cells that begin with `%%bash`, are commands; `%%writefile config.yml` is what it writes. */
function* readSource(readInSteps: ReadInSteps, source: string, language: Language): Steps<readonly Region[]> {
  const shell = languageOf('x.sh');
  if (/^%%(?:bash|sh|script|cmd|!)/.test(source)) return yield* readInSteps(source, shell);
  const file = WRITTEN.exec(source);
  if (file) return yield* readInSteps(source, languageOf(file[1] ?? ''), file[0].length);
  if (!language.shellEscapes || !COMMAND.test(source)) return yield* readInSteps(source, language);
  const regions: Region[] = [];
  for (const { start, end, isCommand } of stretchesOf(source)) {
    append(regions, yield* readInSteps(source, isCommand ? shell : language, start, end));
    yield;
  }
  return regions;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isCommand: boolean;
}

/** Commands, and what lies between them; a backslash carries a command on to the next line. */
function stretchesOf(source: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let previous: boolean | undefined;
  let goesOn = false;
  for (const line of linesOf(source, 0, source.length)) {
    const text = source.slice(line.start, line.end);
    const isCommand: boolean = goesOn || COMMAND.test(text);
    if (previous !== undefined && isCommand !== previous) {
      stretches.push({ start, end: line.start, isCommand: previous });
      start = line.start;
    }
    previous = isCommand;
    goesOn = isCommand && text.trimEnd().endsWith('\\');
  }
  if (previous !== undefined) stretches.push({ start, end: source.length, isCommand: previous });
  return stretches;
}

/** A region over several lines of the cell is one region a line of the file: what lies between is JSON. */
function addLineByLine(region: Region, lines: readonly Line[], regions: Region[]): void {
  for (let index = firstLineEndingBehind(lines, region.start); index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= region.end) break;
    const start = Math.max(region.start, line.start);
    const end = Math.min(region.end, line.end);
    if (end > start) regions.push({ ...region, start, end });
  }
}

function firstLineEndingBehind(lines: readonly Line[], offset: number): number {
  return firstIndex(lines.length, (index) => (lines[index]?.end ?? 0) <= offset);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
};

function* unescaped(
  text: string,
  lines: readonly Line[],
): Steps<{ readonly source: string; readonly offsets: readonly number[] }> {
  const offsets: number[] = [];
  let source = '';
  let rest = STRETCH;
  for (const { start, end } of lines) {
    for (let at = start; at < end; at++) {
      if (rest-- === 0) {
        rest = STRETCH;
        yield;
      }
      offsets.push(at);
      if (text[at] !== '\\') {
        source += text[at];
        continue;
      }
      const escaped = text[++at] ?? '';
      if (escaped === 'u') {
        source += String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 5), 16) || 32);
        at += 4;
      } else source += ESCAPES[escaped] ?? escaped;
    }
  }
  offsets.push(lines.at(-1)?.end ?? 0);
  return { source, offsets };
}

function valueAfter(tokens: Tokens, index: number): string {
  return tokens.kinds[index + 2] === STRING ? textOf(tokens, index + 2) : '';
}
