/** YAML by lines and indentation: keys, scalars, lists, flow collections, block scalars. Templates (`{{ }}`) and broken files are read as far as they go. */

import type { Language } from '../languages';
import { languageOf } from '../languages';
import { append, placeByNames, type Region, runningText } from '../regions';
import type { Pause, ReadInSteps } from '../sections';
import { STRETCH, type Steps, stepsOverLight } from '../steps';
import type { SyntaxContext } from '../syntax-types';
import { closingQuote, commentAt, linesOf } from './lines';

/** A key that is open, in those around it. */
interface Level {
  readonly indent: number;
  readonly name: string;
  readonly outer: Level | undefined;
}

interface Block {
  readonly indent: number;
  readonly start: number;
  readonly level: Level | undefined;
  end: number;
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#&*!|>%@`"'{[\]},?:-][^\s:#{}[\]]*(?: [^\s:#{}[\]]+)*|-[^\s:#]+)[ \t]*:(?=\s|$)/;
const BLOCK = /^[|>][+-]?\d?[+-]?\s*(#.*)?$/;

export function* readYaml(
  readInSteps: ReadInSteps,
  text: string,
  _language: Language,
  from: number,
  to: number,
  open = '',
  pause?: Pause,
): Steps<readonly Region[]> {
  const regions: Region[] = [];
  let level = levelOf(open);
  const inWords = (): string => wordsOf(level);
  /** Leaves the levels that a column does not lie in. */
  const leave = (column: number): void => {
    while (level && level.indent >= column) level = level.outer;
  };
  let block: Block | undefined;
  let quotedUntil = from;
  let step = from;
  for (const { start, end } of linesOf(text, from, to)) {
    // No section begins in a block, or at a line that has nothing in it.
    if (start - step > STRETCH) {
      step = start;
      yield;
    }
    if (start < quotedUntil) continue;
    let at = start;
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
    if (at === end) continue;
    const indent = at - start;
    if (block) {
      if (indent > block.indent) {
        block.end = end;
        continue;
      }
      yield* addBlock(readInSteps, text, regions, block);
      block = undefined;
    }
    const isComment = text[at] === '#';
    // A list may stand as far to the left as its key.
    if (!isComment) leave(text[at] === '-' && text[at + 1] === ' ' ? indent + 1 : indent);
    if (pause?.(start, inWords)) break;
    if (isComment) {
      regions.push(runningText(at, end, 'comment'));
      continue;
    }
    let column = indent;
    // `- - key: value`: each dash opens a level.
    while (text[at] === '-' && (text[at + 1] === ' ' || at + 1 === end)) {
      at++;
      while (at < end && text[at] === ' ') at++;
      column = at - start;
      leave(column);
    }
    if (at >= end) continue;
    const key = KEY.exec(text.slice(at, Math.min(end, at + 300)));
    if (key) {
      const name = (key[1] ?? '').replace(/^["']|["']$/g, '');
      const keyStart = at + (/^["']/.test(key[1] ?? '') ? 1 : 0);
      regions.push({
        start: keyStart,
        end: keyStart + name.length,
        role: 'config',
        shape: 'value',
        place: placeIn(level, 'key'),
      });
      level = { indent: column, name, outer: level };
      at += key[0].length;
      while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
    }
    if (at >= end) continue;
    const rest = text.slice(at, end);
    if (BLOCK.test(rest)) {
      block = { indent, start: end, level, end };
      continue;
    }
    quotedUntil = yield* addScalar(readInSteps, text, regions, at, end, to, level, key ? 'value' : 'element');
  }
  if (block) yield* addBlock(readInSteps, text, regions, block);
  return regions;
}

/** The names of a level and of those around it: the nearest first. */
function namesOf(level: Level | undefined): readonly string[] {
  const names: string[] = [];
  for (let at = level; at; at = at.outer) names.push(at.name);
  return names;
}

const placeIn =
  (level: Level | undefined, position: SyntaxContext['position']): (() => SyntaxContext) =>
  () =>
    placeByNames(namesOf(level), position);

/** The levels that are open as one text, the outermost first; and the other way round. */
function wordsOf(level: Level | undefined): string {
  const levels: (readonly [indent: number, name: string])[] = [];
  for (let at = level; at; at = at.outer) levels.push([at.indent, at.name]);
  return JSON.stringify(levels.reverse());
}

function levelOf(words: string): Level | undefined {
  if (words === '') return undefined;
  const levels: readonly (readonly [indent: number, name: string])[] = JSON.parse(words);
  return levels.reduce<Level | undefined>((outer, [indent, name]) => ({ indent, name, outer }), undefined);
}

function* addScalar(
  readInSteps: ReadInSteps,
  text: string,
  regions: Region[],
  from: number,
  lineEnd: number,
  to: number,
  level: Level | undefined,
  position: 'value' | 'element',
): Steps<number> {
  let at = from;
  const tag = /^(?:[!&][^\s]*[ \t]+)+/.exec(text.slice(at, lineEnd));
  if (tag) at += tag[0].length;
  const first = text[at];
  const place = placeIn(level, position);
  if (first === '[' || (first === '{' && text[at + 1] !== '{')) {
    const hash = commentAt(text, at, lineEnd);
    const end = hash < 0 ? lineEnd : hash;
    yield* addFlow(readInSteps, text, regions, at, end, namesOf(level));
    if (hash >= 0) regions.push(runningText(hash, lineEnd, 'comment'));
    return end;
  }
  if (first === '"' || first === "'") {
    // A quoted scalar may run over many lines (recorded traffic does).
    const close = first === '"' ? closingQuote(text, at + 1, to, first) : closingApostrophe(text, at + 1, to);
    regions.push({
      start: at + 1,
      end: close,
      role: 'config',
      shape: 'value',
      escaped: true,
      place,
    });
    const hash = close < lineEnd ? commentAt(text, close + 1, lineEnd) : -1;
    if (hash >= 0) regions.push(runningText(hash, lineEnd, 'comment'));
    return close;
  }
  const hash = commentAt(text, at, lineEnd);
  let end = hash < 0 ? lineEnd : hash;
  while (end > at && text.charCodeAt(end - 1) <= 32) end--;
  if (end > at) {
    const shape = /\s/.test(text.slice(at, end)) ? 'text' : 'value';
    regions.push({ start: at, end, role: 'config', shape, place });
  }
  if (hash >= 0) regions.push(runningText(hash, lineEnd, 'comment'));
  return lineEnd;
}

/** Twice, it stands for itself. */
function closingApostrophe(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (text[at] !== "'") continue;
    if (text[at + 1] !== "'") return at;
    at++;
  }
  return to;
}

const UNQUOTED = /[^\s,[\]{}"'#:][^,[\]{}"'#]*/g;
/** Data within data within data: deeper than this it is text, so that a text is not read once for each level. */
const DEEPEST_BLOCK = 40;

/** `[a, b]` and `{a: b}`: quoted values are read as JSON, bare words by the commas between them. */
function* addFlow(
  readInSteps: ReadInSteps,
  text: string,
  regions: Region[],
  from: number,
  to: number,
  names: readonly string[],
): Steps<void> {
  const quoted = yield* readInSteps(text, languageOf('x.json'), from, to);
  let next = 0;
  const addQuoted = (region: Region): void => {
    const place = (): SyntaxContext => {
      const own = region.place();
      return { ...own, owners: [...own.owners, ...names.map((name) => ({ as: 'key', name }) as const)] };
    };
    regions.push({ ...region, place });
  };
  yield* stepsOverLight(text.slice(from, to).matchAll(UNQUOTED), (word) => {
    const start = from + word.index;
    const end = start + word[0].trimEnd().length;
    for (let region = quoted[next]; region && region.end <= start; region = quoted[++next]) addQuoted(region);
    if ((quoted[next]?.start ?? end) < end) return;
    const pair = /^([\w.-]+):\s+/.exec(text.slice(start, end));
    const key = pair?.[1];
    regions.push({
      start: start + (pair?.[0].length ?? 0),
      end,
      role: 'config',
      shape: 'value',
      place: () => (key === undefined ? placeByNames(names, 'element') : placeByNames([key, ...names])),
    });
  });
  yield* stepsOverLight(quoted.slice(next), addQuoted);
}

/** A block scalar holds a script, data or prose. Data is read as data, the rest as text. */
function* addBlock(readInSteps: ReadInSteps, text: string, regions: Region[], block: Block): Steps<void> {
  const { start: from, end: to, level } = block;
  if (to <= from) return;
  const key = level?.name ?? '';
  const head = text.slice(from, Math.min(to, from + 200)).trimStart();
  if (/^(run|script|command|args|before_script|after_script|bash|shell|cmd|pwsh|powershell|inlineScript)$/i.test(key)) {
    append(regions, yield* readInSteps(text, languageOf('x.sh'), from, to));
    return;
  }
  if (/^[{[]/.test(head)) {
    append(regions, yield* readInSteps(text, languageOf('x.json'), from, to));
    return;
  }
  if (block.indent < DEEPEST_BLOCK && /^[\w.-]+:(\s|$)|^- [\w.-]+:(\s|$)/.test(head)) {
    append(regions, yield* readInSteps(text, languageOf('x.yaml'), from, to));
    return;
  }
  const place = placeIn(level, 'value');
  for (const { start, end } of linesOf(text, from, to))
    if (end > start) regions.push({ start, end, role: 'config', shape: 'text', place });
}
