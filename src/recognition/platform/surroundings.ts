/** How near two places of a text are by its structure: line, block, function, file. Told by indentation and brackets, in any language. */

import { lineEnd, lineStart } from '../../text';
import { crossing } from './brackets';
import type { LineFacts } from './line-facts';
import { factsOn, type Line, LONGEST_LINE, type TextLines } from './text-lines';

export interface SurroundingLine {
  readonly line: Line;
  /** 0 on the same line, 1 in the same block, one more for each block around it; `APART` in another function, branch or row. */
  readonly level: number;
  /** Opens a block around the place: a branch, a loop, a call. */
  readonly isHeader: boolean;
}

/** A text, and what its lines say. */
export interface LinedText {
  readonly text: string;
  readonly lines: TextLines;
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

/** How far is looked, in UTF-16 code units. */
export const REACH_BEFORE = 1_200;
export const REACH_AFTER = 300;
const MOST_LINES = 60;
/** The head of a block is nearer to it than what stands beside the block. */
const HEAD = 0.25;

export function surroundingsOf(lined: LinedText, from: number, to: number, ahead = REACH_AFTER): Surroundings {
  const { text, lines: all } = lined;
  const line = all.of(lineStart(text, from, LONGEST_LINE), lineEnd(text, to, LONGEST_LINE));
  const own: SurroundingLine = { line, level: 0, isHeader: false };
  const above = linesAbove(lined, line);
  const lines = [own, ...above.lines, ...linesBelow(lined, line, above.functions, ahead)];
  const levelAt = (offset: number): number => {
    const found = lines.find(({ line: { start, end } }) => offset >= start && offset < Math.max(end, start + 1));
    if (!found) return APART;
    return found === own ? levelOnLine(text, offset, from, to) : found.level;
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

interface Pending {
  readonly line: Line;
  readonly facts: LineFacts;
}

interface Above extends Pick<Surroundings, 'otherwise'> {
  readonly lines: readonly SurroundingLine[];
  /** Depths of the heads of functions around the place. */
  readonly functions: readonly number[];
}

function linesAbove({ text, lines: all }: LinedText, own: Line): Above {
  const lines: SurroundingLine[] = [];
  const functions: number[] = [];
  const otherwise: SurroundingLine[] = [];
  const ownFacts = factsOn(text, own);
  let open = ownFacts.depth;
  let level = 1;
  let isInBranch = ownFacts.isElse;
  let pending: Pending[] = [];
  let braceAt = -1;
  const settle = (pendingLevel: number): void => {
    for (const { line } of pending) lines.push({ line, level: pendingLevel, isHeader: false });
    pending = [];
  };
  let end = own.start - 1;
  for (let steps = 0; steps < MOST_LINES && end >= 0 && own.start - end < REACH_BEFORE; steps++) {
    const line = all.endingAt(end);
    const facts = factsOn(text, line);
    const { depth, isBrace } = facts;
    end = line.start - 1;
    if (facts.isBlank) continue;
    if (facts.isFence) break;
    if (facts.isPreprocessedElse || facts.isSection) {
      lines.push({ line, level: level - HEAD, isHeader: true });
      break;
    }
    if (depth > open || (depth === open && (facts.closes || (isBrace && pending.length > 0)))) {
      pending.push({ line, facts });
      continue;
    }
    if (depth === open && depth === braceAt) {
      // The brace of the block, or the end of a long signature, stands on a line of its own: this is what it belongs to.
      braceAt = -1;
      settle(level);
      lines.push({ line, level: level - HEAD, isHeader: true });
      if (facts.isFunctionBeforeBrace) {
        functions.push(depth);
        level += OUTSIDE;
      }
      isInBranch = facts.isElse;
      continue;
    }
    if (depth === open) {
      const isClosed = pending.length > 0;
      // Behind a branch that returned stands what is its `else`.
      const isGuard = !isInBranch && facts.isQuestion && pending.some((one) => one.facts.returns);
      const isBranch = isGuard || (isInBranch && facts.isBranch);
      if (isBranch && facts.isFirstBranch) isInBranch = false;
      if (isBranch)
        for (const other of [line, ...pending.map((one) => one.line)])
          otherwise.push({ line: other, level: APART, isHeader: other === line });
      const apart = isBranch || (isClosed && (isFunction(facts, pending.at(-1)?.facts) || isOwnItem(facts, pending)));
      settle(apart ? APART : level + 0.5);
      const isRow = !isClosed && (facts.isRow || isOtherEntry(facts, ownFacts, level));
      lines.push({ line, level: apart || isRow ? APART : level, isHeader: false });
      continue;
    }
    settle(isOwnBlock(pending) ? APART : level + 0.5);
    open = depth;
    level++;
    isInBranch = facts.isElse;
    braceAt = isBrace || facts.endsSignature ? depth : -1;
    lines.push({ line, level: level - HEAD, isHeader: true });
    if (facts.isFunction) {
      functions.push(depth);
      level += OUTSIDE;
    }
  }
  settle(isOwnBlock(pending) ? APART : level + 0.5);
  return { lines, functions, otherwise };
}

function linesBelow(
  { text, lines: all }: LinedText,
  own: Line,
  functions: readonly number[],
  ahead: number,
): readonly SurroundingLine[] {
  const lines: SurroundingLine[] = [];
  const ownFacts = factsOn(text, own);
  let open = ownFacts.depth;
  let level = 1;
  let closed = APART;
  let start = own.end + 1;
  // The next statement of SQL speaks of other tables, and so do its columns.
  const isQuery = ownFacts.isStatement;
  for (let steps = 0; steps < MOST_LINES && start < text.length && start - own.end < ahead; steps++) {
    const line = all.startingAt(start);
    const facts = factsOn(text, line);
    const { depth } = facts;
    start = line.end + 1;
    if (facts.isBlank) continue;
    if (isQuery && facts.isStatement) break;
    if (facts.isFence || facts.isSection || facts.isPreprocessedElse) break;
    if (depth < open) {
      if (functions.some((head) => head >= depth && head < open)) level += OUTSIDE;
      open = depth;
      level++;
      closed = APART;
    }
    const isOther =
      depth === open &&
      (facts.isElse || facts.isFunction || facts.isItem || facts.isRow || isOtherEntry(ownFacts, facts, level));
    if (depth === open) closed = isOther ? open : APART;
    lines.push({ line, level: isOther || depth > closed ? APART : level + (depth > open ? 0.5 : 0), isHeader: false });
  }
  return lines;
}

/** `azure = { … },` and below it `openai = { … }`: each speaks of itself. */
const isOtherEntry = (above: LineFacts, below: LineFacts, level: number): boolean =>
  level === 1 && above.isEntry && above.isFollowed && below.isEntry;

/** What stands in a function is said to nobody outside. */
const isFunction = (facts: LineFacts, below: LineFacts | undefined): boolean =>
  below?.isBrace ? facts.isFunctionBeforeBrace : facts.isFunction;

/** An object of a list, with its brace on a line of its own and nothing before it. */
function isOwnBlock(inside: readonly Pending[]): boolean {
  const first = inside.at(-1)?.facts;
  return first?.isBrace === true && isOwnItem(first, inside);
}

/** An item or object beside the place that names a model of its own. */
const isOwnItem = ({ opensEntry, namesModel }: LineFacts, inside: readonly Pending[]): boolean =>
  opensEntry && (namesModel || inside.some(({ facts }) => facts.namesModel));
