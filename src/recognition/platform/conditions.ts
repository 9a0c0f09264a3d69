/** What a condition says of the values that it chooses: `if use_azure:`, `isBedrock ? a : b`. */
import { MAKERS } from '../../platforms';
import type { Site } from '../candidate';
import type { ClientMatch } from './client-patterns';
import { platformIn } from './platform-in-name';

/** In UTF-16 code units. */
const LONGEST = 160;
const HEAD = /^\s{0,200}\}?\s{0,3}(?:else\s{0,3}if|elif|elsif|if|when)\b/;
const NAME = /[A-Za-z_$][\w$.]{2,60}/g;
/** What turns a condition round, or says that it is about more than one. */
const IS_NOT = /!|\bnot\b|<>|-ne\b|-not\b|\bnone\b|\bnull\b|\bnil\b|\bfalse\b|\|\||\bor\b|-or\b|["'`]/i;

/** The platform that a line asks for by a name, as the head of a branch; where on the line. */
export function conditionOn(whole: string): ClientMatch | undefined {
  const line = whole.slice(0, 2 * LONGEST);
  const head = HEAD.exec(line);
  return head ? asked(line.slice(head[0].length), head[0].length) : undefined;
}

/** The same of a value with its condition on one line. */
export function conditionAround(text: string, { start, end }: Site): ClientMatch | undefined {
  const from = Math.max(0, start - LONGEST);
  const before = (CHOSEN.exec(text.slice(from, start)) ?? RETURNED.exec(text.slice(from, start)))?.[1];
  if (before !== undefined) return asked(before, from);
  const behind = BEHIND.exec(text.slice(end, end + LONGEST))?.[1];
  return behind === undefined ? undefined : asked(behind, end);
}

/** What the condition asks for whose other value stands here: `useAzure ? a : "…"`. */
export function conditionAgainst(text: string, { start }: Site): ClientMatch | undefined {
  const from = Math.max(0, start - LONGEST);
  const condition = OTHER.exec(text.slice(from, start))?.[1];
  return condition === undefined ? undefined : asked(condition, from);
}
const OTHER = /([!\w$.]{3,60}(?:\(\))?)\)?\s{0,40}\?[^?:;{}]{1,80}:\s{0,3}["'`]?$/;

/** `useAzure ? "`, over the end of a line, too. */
const CHOSEN = /([!\w$.]{3,60}(?:\(\))?)\)?\s{0,40}\?\s{0,3}["'`]?$/;
/** `if (azure) "`, `if azure then "` */
const RETURNED = /\bif\s{0,3}\(?([!\w$.]{3,60}(?:\(\))?)\)?\s{0,3}(?:\{|then|return|:)?\s{0,3}(?:return\s)?["'`]?$/;
/** Python's `" if use_azure else …` */
const BEHIND = /^["'`]\s{1,3}if\s{1,3}((?:not\s{1,3})?[\w.]{3,60}(?:\(\))?)\s/;

/** A cloud alone: the name of a maker may be that of any client. */
function asked(condition: string, at: number): ClientMatch | undefined {
  if (IS_NOT.test(condition)) return undefined;
  for (const [name] of condition.matchAll(NAME)) {
    const platform = platformIn(name);
    if (platform !== '' && !MAKERS.has(platform)) return { platform, at, text: name };
  }
  return undefined;
}
