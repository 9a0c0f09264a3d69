/** Tokens of a text that changed in one stretch, taken from those of the text before. */

import { affectedRange } from './affected-range';
import { isOpen, Lexer, tokenizeInSteps } from './lexer';
import { dependsOnLineBefore } from './openers';
import { atOnce, type Steps } from './steps';
import { TokenBuffer } from './token-buffer';
import {
  endOf,
  firstEndingBehind,
  isBlank,
  LINE_END,
  PART,
  PUNCTUATION,
  parentOf,
  STRING,
  startOf,
  type Tokens,
  textOf,
} from './tokens';

/** A text in which one stretch was replaced: all before `from` is as it was, all behind `oldTo` only moved to `newTo`. */
export interface Change {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

export interface Retokenized {
  readonly tokens: Tokens;
  /** Where tokens may differ from the old ones; absent when that is everywhere. */
  readonly reread?: Change;
  /** Where the places of tokens may differ, which takes in more. */
  readonly touched?: Change;
}

/**
 * Tokens of the changed text, taken from those of the old one wherever the change cannot have touched them.
 * The same as `tokenize(text)`: the changed lines are read anew, and what follows is taken over as soon as a line begins in the same brackets.
 */
export const retokenize = (old: Tokens, text: string, change: Change): Retokenized =>
  atOnce(retokenizeInSteps(old, text, change));

/** The same in steps. */
export function* retokenizeInSteps(old: Tokens, text: string, change: Change): Steps<Retokenized> {
  const moved = text.length - old.text.length;
  const kept = linesBefore(old, change.from);
  const buffer = TokenBuffer.after(text, old, kept);
  const start = kept > 0 ? endOf(old, kept - 1) : 0;
  const parent = openAt(old, kept);
  if (isInterpolated(old, parent)) return { tokens: yield* tokenizeInSteps(text, old.language) };
  let rest = -1;
  yield* new Lexer(buffer, parent).run(start, text.length, (at, bracket, interpolating) => {
    if (at < change.newTo || interpolating || bracket >= kept) return false;
    const index = lineStartingAt(old, at - moved);
    if (index < 0 || openAt(old, index) !== bracket || dependsOnLineBefore(text, at, old.language)) return false;
    rest = index;
    return true;
  });
  const readTo = buffer.count;
  if (rest >= 0) buffer.copyRest(old, rest, moved);
  else buffer.end();
  const newTo = rest < 0 ? text.length : endOfNext(buffer, readTo);
  const reread = { from: start, newTo, oldTo: newTo - moved };
  const typedIn = rest === readTo ? stringAround(old, buffer, change, kept, readTo) : -1;
  const wide = typedIn < 0 ? affectedRange(buffer, kept, readTo) : affectedRange(buffer, typedIn, typedIn + 1);
  const touchedTo = Math.max(newTo, wide.newTo);
  const touched = { from: Math.min(start, wide.from), newTo: touchedTo, oldTo: touchedTo - moved };
  return { tokens: buffer, reread, touched };
}

/**
 * The string of an object in which all of the change is, when the other tokens of its lines are as they were; else -1.
 * Nothing outside of the object is told by what is written in it.
 */
function stringAround(old: Tokens, now: Tokens, { from, oldTo, newTo }: Change, first: number, end: number): number {
  const index = firstEndingBehind(old, from - 1);
  if (index < first || index >= end || old.kinds[index] !== STRING) return -1;
  if (startOf(old, index) > from || endOf(old, index) < oldTo) return -1;
  const moved = newTo - oldTo;
  for (let at = first; at < end; at++) {
    const [startsBy, endsBy] = [at > index ? moved : 0, at >= index ? moved : 0];
    if (now.kinds[at] !== old.kinds[at] || parentOf(now, at) !== parentOf(old, at)) return -1;
    if (startOf(now, at) !== startOf(old, at) + startsBy || endOf(now, at) !== endOf(old, at) + endsBy) return -1;
  }
  const bracket = parentOf(now, index);
  return bracket >= 0 && textOf(now, bracket) === '{' ? index : -1;
}

/** The end of the first token from `index` on that is no comment and no line end: what stands before a string can make it a comment. */
function endOfNext(tokens: Tokens, index: number): number {
  let at = index;
  while (at < tokens.count && isBlank(tokens, at)) at++;
  return at < tokens.count ? endOf(tokens, at) : tokens.text.length;
}

/** How many tokens stand before the line of an offset. */
function linesBefore(tokens: Tokens, offset: number): number {
  let index = firstEndingBehind(tokens, offset - 1);
  while (index > 0 && tokens.kinds[index - 1] !== LINE_END) index--;
  return index;
}

/** The token with which a line at this very offset begins, or -1 when no line begins there. */
function lineStartingAt(tokens: Tokens, offset: number): number {
  const index = firstEndingBehind(tokens, offset);
  return index > 0 && tokens.kinds[index - 1] === LINE_END && endOf(tokens, index - 1) === offset ? index : -1;
}

/** The bracket that is open before the token `index`. */
function openAt(tokens: Tokens, index: number): number {
  const before = index - 1;
  if (before < 0) return -1;
  const opens = tokens.kinds[before] === PUNCTUATION && isOpen(tokens.text.charCodeAt(startOf(tokens, before)));
  return opens ? before : parentOf(tokens, before);
}

/** Inside the code of a template string: the string goes on behind a bracket that a fresh start would not know. */
function isInterpolated(tokens: Tokens, bracket: number): boolean {
  for (let at = bracket; at >= 0; at = parentOf(tokens, at)) if (tokens.kinds[at - 1] === PART) return true;
  return false;
}
