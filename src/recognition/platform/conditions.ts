/** What a condition says of the values that it chooses: `if use_azure:`, `isBedrock ? a : b`. */
import { MAKERS, platformOfWord } from '../../platforms';
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
  const whole = text.slice(from, start);
  // Most places have neither in front of them, and the patterns try each word.
  const chosen = whole.slice(-MARKS).includes('?') ? CHOSEN.exec(whole)?.[1] : undefined;
  const before = chosen ?? (whole.includes('if') ? RETURNED.exec(whole)?.[1] : undefined);
  if (before !== undefined) return asked(before, from);
  const behind = BEHIND.exec(text.slice(end, end + LONGEST))?.[1];
  return behind === undefined ? undefined : asked(behind, end);
}

/** What the condition asks for whose other value stands here: `useAzure ? a : "…"`. */
export function conditionAgainst(text: string, { start }: Site): ClientMatch | undefined {
  const from = Math.max(0, start - LONGEST);
  const before = text.slice(from, start);
  const condition = before.slice(-MARKS).includes(':') && before.includes('?') ? OTHER.exec(before)?.[1] : undefined;
  return condition === undefined ? undefined : asked(condition, from);
}
const OTHER = /([!\w$.]{3,60}(?:\(\))?)\)?\s{0,40}\?[^?:;{}]{1,80}:\s{0,3}["'`]?$/;

/** As far from a place stands the mark of its condition: three blanks, a quote, and itself. */
const MARKS = 5;

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

/** What the head of a branch denies (`if provider != "azure":`, `unless azure?`, `if (!useAzure)`): its other branch speaks of it. */
export function deniedOn(whole: string): ClientMatch | undefined {
  const line = whole.slice(0, 2 * LONGEST);
  const head = FIRST_HEAD.exec(line);
  if (!head) return undefined;
  const at = head[0].length;
  const condition = line.slice(at);
  if (MANY.test(condition)) return undefined;
  return (
    deniedWord(condition, at) ?? nameAsked((head[1] === 'unless' ? AS_IT_IS : DENIED_NAME).exec(condition)?.[1], at)
  );
}
const FIRST_HEAD = /^\s{0,200}(?:\}\s{0,3})?(if|unless)\b/;
const MANY = /&&|\|\||\b(?:and|or)\b|-and\b|-or\b/i;
const DENIED_NAME =
  /^\s{0,3}\(?\s{0,3}(?:!|not\s{1,3})\(?([\w$.]{3,60}(?:\(\))?)\s{0,3}\)?\s{0,3}(?:[:{]|then\b|return\b|$)/;
const AS_IT_IS = /^\s{0,3}\(?([\w$.]{3,60}\??)\)?\s{0,3}(?:then\b|$)/;
const DENIED_WORD =
  /(?:!==?|<>|(?:^|\s)-i?ne)\s{0,3}["'`]?([\w.: -]{2,40}?)["'`]?(?=\s{0,3}(?:[):{;]|then\b|return\b|$))/;
const NOT_EQUAL =
  /!\s{0,3}[\w.$]{1,60}\.equals(?:IgnoreCase)?\(["']([\w -]{2,24})["']\)|!["']([\w -]{2,24})["']\.equals(?:IgnoreCase)?\(/;

function deniedWord(condition: string, at: number): ClientMatch | undefined {
  const not = NOT_EQUAL.exec(condition);
  const word = not?.[1] ?? not?.[2] ?? DENIED_WORD.exec(condition)?.[1];
  const platform = word === undefined ? undefined : platformOfWord(word.slice(word.search(/[^.:]*$/)));
  return platform === undefined ? undefined : { platform, at, text: word ?? '' };
}

const nameAsked = (name: string | undefined, at: number): ClientMatch | undefined =>
  name === undefined ? undefined : asked(name, at);

/** The same of two values with their condition on one line: what is denied speaks of the second. */
export function deniedBefore(text: string, { start }: Site): ClientMatch | undefined {
  const from = Math.max(0, start - LONGEST);
  const before = text.slice(from, start);
  if (!before.includes('!=')) return undefined;
  const word = OTHER_VALUE.exec(before)?.[1] ?? OTHER_BEHIND.exec(before)?.[1];
  const platform = word === undefined ? undefined : platformOfWord(word);
  return platform === undefined ? undefined : { platform, at: from, text: word ?? '' };
}
const OTHER_VALUE = /!==?\s{0,3}["'`]([\w -]{2,24})["'`]\)?\s{0,40}\?[^?:;{}]{1,80}:\s{0,3}["'`]?$/;
const OTHER_BEHIND = /\bif\s[\w.$()[\] ]{1,40}!=\s{0,3}["']([\w -]{2,24})["']\s{1,40}else\s{1,40}["']?$/;

/** Asks for one thing, and not for what it is not. */
export const isEquality = (line: string): boolean =>
  EQUALITY.test(line.slice(0, 2 * LONGEST)) && !DENIAL.test(line.slice(0, 2 * LONGEST));
const EQUALITY = /[^=!<>]===?[^=]|\bis\b|\.equals(?:IgnoreCase)?\(|\s-i?eq\s|\bin\s{0,3}[[({]/;
const DENIAL = /!|\bnot\b|<>|\s-i?ne\s/;
