/** How near two places of a text are by its structure: line, block, function, file. Told by indentation and brackets, in any language. */

import { lineEnd, lineStart } from '../../text';
import { crossing } from './brackets';

export interface SurroundingLine {
  readonly start: number;
  readonly end: number;
  /** 0 on the same line, 1 in the same block, one more for each block around it; `APART` in another function, branch or row. */
  readonly level: number;
  /** Opens a block around the place: a branch, a loop, a call. */
  readonly isHeader: boolean;
}

export interface Surroundings {
  /** How far away an offset is by structure; `APART` where it speaks of something else, or stands too far away. */
  readonly levelAt: (offset: number) => number;
  /** It stands in a function. */
  readonly isInFunction: boolean;
  /** The lines that speak to the place, the nearest before it first, then those behind it. */
  readonly lines: readonly SurroundingLine[];
  /** The branches that are taken where the place's own `else` is not. */
  readonly otherwise: readonly SurroundingLine[];
}

export const APART = Number.POSITIVE_INFINITY;
/** What stands around the function, in its file or class. */
export const OUTSIDE = 10;

/** How far is looked, in UTF-16 code units; `LONG` is a line of data. */
export const REACH_BEFORE = 1_200;
export const REACH_AFTER = 300;
const LONG = 600;
const MOST_LINES = 60;
/** The head of a block is nearer to it than what stands beside the block. */
const HEAD = 0.25;

/** Each line of a window is read once. */
export function surroundingsOf(text: string, from: number, to: number, ahead = REACH_AFTER): Surroundings {
  const start = lineStart(text, from, LONG);
  const end = lineEnd(text, to, LONG);
  const own: SurroundingLine = { start, end, level: 0, isHeader: false };
  const above = linesAbove(text, own);
  const lines = [own, ...above.lines, ...linesBelow(text, own, above.functions, ahead)];
  const levelAt = (offset: number): number => {
    const line = lines.find((one) => offset >= one.start && offset < Math.max(one.end, one.start + 1));
    if (!line) return APART;
    return line === own ? levelOnLine(text, offset, from, to) : line.level;
  };
  return {
    levelAt,
    isInFunction: above.functions.length > 0,
    lines: lines.filter(({ level }) => level !== APART),
    otherwise: above.otherwise,
  };
}

/** On one line brackets tell what belongs together: `[{ "a": 1, "b": 2 }, { "a": 3 }]`. */
function levelOnLine(text: string, offset: number, from: number, to: number): number {
  const { left, entered } = offset < from ? crossing(text, offset, from) : crossing(text, to, offset);
  // Behind the place the words are the other way round: what is entered is deeper than it.
  const [inside, around] = offset < from ? [left, entered] : [entered, left];
  return (inside > 0 && around > 0 ? 0.5 : 0) + Math.min(around, 4) / 10;
}

interface Above extends Pick<Surroundings, 'otherwise'> {
  readonly lines: readonly SurroundingLine[];
  /** Depths of the heads of functions around the place. */
  readonly functions: readonly number[];
}

function linesAbove(text: string, own: SurroundingLine): Above {
  const lines: SurroundingLine[] = [];
  const functions: number[] = [];
  const otherwise: SurroundingLine[] = [];
  const head = text.slice(own.start, own.end);
  let open = depthOf(head);
  let level = 1;
  let isInBranch = ELSE.test(head.trim());
  let pending: { start: number; end: number; text: string }[] = [];
  let braceAt = -1;
  const settle = (pendingLevel: number): void => {
    for (const { start, end } of pending) lines.push({ start, end, level: pendingLevel, isHeader: false });
    pending = [];
  };
  let end = own.start - 1;
  for (let steps = 0; steps < MOST_LINES && end >= 0 && own.start - end < REACH_BEFORE; steps++) {
    const start = lineStart(text, end, LONG);
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const here = { start, end, text: trimmed };
    end = start - 1;
    if (trimmed === '') continue;
    if (FENCE.test(trimmed)) break;
    if (PREPROCESSED_ELSE.test(trimmed) || SECTION.test(trimmed)) {
      lines.push({ start, end: here.end, level: level - HEAD, isHeader: true });
      break;
    }
    const depth = depthOf(line);
    const isBrace = trimmed === '{';
    if (depth > open || (depth === open && (CLOSER.test(trimmed) || (isBrace && pending.length > 0)))) {
      pending.push(here);
      continue;
    }
    if (depth === open && depth === braceAt) {
      // The brace of the block stands on a line of its own: this is what it belongs to.
      braceAt = -1;
      lines.push({ start, end: here.end, level: level - HEAD, isHeader: true });
      if (isFunction(trimmed, true)) {
        functions.push(depth);
        level += OUTSIDE;
      }
      isInBranch = ELSE.test(trimmed);
      continue;
    }
    if (depth === open) {
      const isBranch = isInBranch && BRANCH.test(trimmed);
      if (isBranch && FIRST_BRANCH.test(trimmed)) isInBranch = false;
      const isClosed = pending.length > 0;
      if (isBranch)
        for (const line of [here, ...pending])
          otherwise.push({ start: line.start, end: line.end, level: APART, isHeader: line === here });
      const apart =
        isBranch || (isClosed && (isFunction(trimmed, pending.at(-1)?.text === '{') || isOwnItem(trimmed, pending)));
      settle(apart ? APART : level + 0.5);
      const isRow = !isClosed && ROW.test(trimmed);
      lines.push({ start, end: here.end, level: apart || isRow ? APART : level, isHeader: false });
      continue;
    }
    settle(level + 0.5);
    open = depth;
    level++;
    isInBranch = ELSE.test(trimmed);
    braceAt = isBrace ? depth : -1;
    lines.push({ start, end: here.end, level: level - HEAD, isHeader: true });
    if (isFunction(trimmed)) {
      functions.push(depth);
      level += OUTSIDE;
    }
  }
  settle(level + 0.5);
  return { lines, functions, otherwise };
}

function linesBelow(
  text: string,
  own: SurroundingLine,
  functions: readonly number[],
  ahead: number,
): readonly SurroundingLine[] {
  const lines: SurroundingLine[] = [];
  let open = depthOf(text.slice(own.start, own.end));
  let level = 1;
  let closed = APART;
  let start = own.end + 1;
  // The next statement of SQL speaks of other tables, and so do its columns.
  const isQuery = STATEMENT.test(text.slice(own.start, own.end).trim());
  for (let steps = 0; steps < MOST_LINES && start < text.length && start - own.end < ahead; steps++) {
    const end = lineEnd(text, start, LONG);
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const here = { start, end };
    start = end + 1;
    if (trimmed === '') continue;
    if (isQuery && STATEMENT.test(trimmed)) break;
    if (FENCE.test(trimmed) || SECTION.test(trimmed) || PREPROCESSED_ELSE.test(trimmed)) break;
    const depth = depthOf(line);
    if (depth < open) {
      if (functions.some((head) => head >= depth && head < open)) level += OUTSIDE;
      open = depth;
      level++;
      closed = APART;
    }
    const isOther =
      depth === open && (ELSE.test(trimmed) || isFunction(trimmed) || ITEM.test(trimmed) || ROW.test(trimmed));
    if (depth === open) closed = isOther ? open : APART;
    lines.push({
      ...here,
      level: isOther || depth > closed ? APART : level + (depth > open ? 0.5 : 0),
      isHeader: false,
    });
  }
  return lines;
}

/** Of an item of a list, where its first key stands. */
function depthOf(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

const FENCE = /^(?:```|~~~)/;
/** `[provider.azure]` */
const SECTION = /^\[{1,2}[\w."' -]{1,60}\]{1,2}$/;
const STATEMENT = /^(?:insert|update|delete|select|create|alter|merge|with|copy)\b/i;
/** `#elif (USE_AZURE)`: another program. */
const PREPROCESSED_ELSE = /^#\s{0,3}el(?:se|if)\b/;
const CLOSER = /^[)\]}]+[;,)]*$/;
const ITEM = /^- ?/;
/** An entry of a list or a table that is told on one line. */
const ROW = /^(?:[-*] )?[[{(].{8,}[\]})][,;]?$/;
const ELSE = /^(?:\}\s{0,3})?(?:el(?:se|s?if)|case|when|default|except|catch|rescue)\b/;
const BRANCH = /^(?:\}\s{0,3})?(?:if|unless|el(?:se|s?if)|case|when|default|try|except|catch|rescue)\b/;
const FIRST_BRANCH = /^(?:if|unless|try)\b/;
const CONTROL =
  /^(?:\}\s{0,3})?(?:if|unless|else|elif|elsif|for|foreach|while|until|with|using|try|catch|except|switch|match|do|begin|lock|select|when|case)\b/;
const FUNCTION =
  /(?:^|\s)(?:def|defp|func|fun|fn|function|sub|class|struct|impl|interface|module|object|trait|record|enum)\s|^(?:describe|context|it|test|suite|beforeEach|Deno\.test)\b\s{0,3}[("'{]|\)\s{0,3}(?::\s{0,3}[\w<>[\]., |]{1,60})?(?:throws [\w., ]{1,60})?\{$|=>\s{0,3}\{$/;
/** With the brace on a line of its own. */
const SIGNATURE = /^(?:[\w<>[\],.?@]{1,60}\s{1,3}){1,6}[\w$]{1,60}\s{0,2}\([^=;]{0,300}\)$/;

/** `def ask():`, `fn ask() {`, `class A`, `test("…", () => {`: what stands in it is said to nobody outside. */
const isFunction = (line: string, brace = false): boolean =>
  !CONTROL.test(line) && (FUNCTION.test(line) || (brace && SIGNATURE.test(line)));

const NAMES_MODEL = /model|engine|deployment/i;

/** An item or object beside the place that names a model of its own. */
const isOwnItem = (head: string, inside: readonly { readonly text: string }[]): boolean =>
  (ITEM.test(head) || /(?:^|[:=>(\s])[{[]$/.test(head)) &&
  (NAMES_MODEL.test(head) || inside.some(({ text }) => NAMES_MODEL.test(text)));
