/** Names of platforms as values of their own: `provider: azure`, `kind == "openai"`, `[Category("OpenAI")]`, the cell of a row. */

import { platformOfWord } from '../../platforms';
import type { Site } from '../candidate';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { conditionAround } from './conditions';

/** Around a name: quotes, commas of a row, a symbol's colon. */
const QUOTED = /["'`]([A-Za-z][\w .-]{1,24})["'`]/g;
const CELL = /[(,|]\s{0,8}([A-Za-z][\w.-]{1,24})(?=\s{0,8}[,|])/g;
const SECTION = /(?<=^\s{0,8}\[[\w."' -]{0,60})\b([A-Za-z][\w-]{1,24})(?=["' .\]])/g;
const SYMBOL = /(?<=[ (]):([a-z]\w{1,24})\b/g;
const NAMED =
  /(?:provider|vendor|platform|backend|type|kind|api|service|host|format(?=["'`]?\s{0,3}[:=]>?\s{0,3}[\w:]{0,20}[.:]))(?:[_-]?(?:name|id))?["'`]?\]?\s{0,3}(?::|=>|==?|:=|\()\s{0,3}["'`]?(\.?[A-Za-z][\w.-]{1,24}(?:::\w{2,24})?)["'`]?(?=[\s,;)}\]]|$)/gi;
/** A line that says what the entry around is called: `id: "azure",`, `- name: azure`. */
const ENTRY =
  /^\s{0,80}(?:[-{] ?)?["'`:]?(?:id|name|key|slug)["'`]?\s{0,3}(?::|=>|=)\s{0,3}["'`]?([A-Za-z][\w .-]{1,24})["'`]?[,;]?\s{0,20}$/gi;
const LONGEST = 600;

/** A platform that a line names, and where on it. */
export interface ProviderWord {
  readonly platform: string;
  readonly at: number;
  readonly text: string;
  readonly isCell: boolean;
}

/** What a key on the line holds. */
export function namedIn(line: string): readonly ProviderWord[] {
  const found: ProviderWord[] = [];
  addWords(NAMED, line, found);
  addWords(ENTRY, line, found);
  return found.length ? found : NONE;
}
const NONE: readonly ProviderWord[] = [];

/** All names on the line that stand for themselves. */
export function wordsIn(line: string): readonly ProviderWord[] {
  const found: ProviderWord[] = [];
  addWords(NAMED, line, found);
  addWords(ENTRY, line, found);
  for (const { pattern, holds } of OTHERS) if (holds.test(line)) addWords(pattern, line, found);
  return found.length ? found : NONE;
}

/** With what a line holds that one of them may match: most hold none. */
const OTHERS = [
  { pattern: QUOTED, holds: /["'`]/ },
  { pattern: CELL, holds: /[,|]/ },
  { pattern: SYMBOL, holds: /[ (]:/ },
  { pattern: SECTION, holds: /^\s{0,8}\[/ },
];

function addWords(pattern: RegExp, line: string, found: ProviderWord[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const word = match[1] ?? '';
    const platform = pattern === NAMED ? namedPlatform(word) : platformOfWord(word);
    if (platform === undefined) continue;
    const at = match.index + match[0].lastIndexOf(word);
    if (isDenied(line.slice(0, pattern === CELL ? at : match.index))) continue;
    found.push({ platform, at, text: word, isCell: pattern === CELL });
  }
}

/** The value of a key: a word, a member of an enumeration, or somebody who answers as OpenAI does. */
function namedPlatform(word: string): string | undefined {
  const member = memberOf(word);
  return isCompatible(word) ? FOREIGN : (platformOfWord(word) ?? platformOfWord(member.replace(OF_WHAT, '')));
}

/** `ProviderAzure`, `API_TYPE_AZURE` */
const OF_WHAT = /^(?:LLM_?|AI_?|API_?|model)?(?:provider|platform|vendor|backend|type|kind|service)_?(?=[A-Z])/i;

/** `openai-compatible`: no client of OpenAI's own. */
export const isCompatible = (word: string): boolean => COMPATIBLE.test(memberOf(word));
const COMPATIBLE =
  /^(?:open_?ai)?[-_. ]?(?:api)?[-_. ]?(?:compat(?:ible)?|like)$|^custom[-_]?(?:open_?ai)?$|^self[-_]?hosted$/i;

const memberOf = (word: string): string => word.slice(Math.max(word.lastIndexOf('.'), word.lastIndexOf(':')) + 1);
/** A line as it stands around a place. */
interface ReadLine {
  readonly start: number;
  readonly end: number;
  readonly reading: {
    readonly words: (line: string, all: boolean) => readonly ProviderWord[];
    readonly condition: (line: string) => ClientMatch | undefined;
  };
}

/** What a line says: on the place's own all names that stand for themselves, as in the head of a branch; on others only what a key holds. */
export function wordsOn(
  text: string,
  { line, level, isHeader }: { readonly line: ReadLine; readonly level: number; readonly isHeader: boolean },
  hit: Site,
): readonly ClientMatch[] {
  const condition = level === 0 ? conditionAround(text, hit) : isHeader ? conditionOf(text, line) : undefined;
  const named = namedOn(text, line, level < 1 || isHeader, hit);
  return condition ? [condition, ...named] : named;
}

/** What a line asks for as the head of a branch. */
export function conditionOf(text: string, { start, end, reading }: ReadLine): ClientMatch | undefined {
  const found = reading.condition(text.slice(start, end));
  return found && { ...found, at: start + found.at };
}

function namedOn(text: string, { start, end, reading }: ReadLine, all: boolean, hit: Site): readonly ClientMatch[] {
  const from = Math.max(start, hit.start - LONGEST);
  if (from >= end) return [];
  const isWhole = from === start && end - start <= 2 * LONGEST;
  const line = isWhole ? undefined : text.slice(from, Math.min(end, from + 2 * LONGEST));
  const named = line === undefined ? reading.words(text.slice(start, end), all) : all ? wordsIn(line) : namedIn(line);
  if (!named.length) return [];
  return named.flatMap(({ platform, at: onLine, text: word, isCell }) => {
    const at = from + onLine;
    if (at < hit.end && at + word.length > hit.start) return [];
    if (isOtherwise(text, at, hit) || (isCell && isOtherRow(text, at, hit))) return [];
    return { platform, at, text: word };
  });
}

/** `provider != "azure"` */
const isDenied = (before: string): boolean => /(?:!==?|<>|\bnot|\bne|-ne)\s{0,3}(?:in\s{0,3})?[([]?$/.test(before);

/** `x == "openai" ? a : b`: the second is what is called elsewhere. */
export const isOtherwise = (text: string, at: number, { start }: Site): boolean =>
  at < start && start - at < LONGEST && OTHERWISE.test(text.slice(at, start));
const OTHERWISE = /\belse\b|\?[^:]*:|\band\b[^\n]{1,80}\bor\b|^[\w.-]+"\)\s+"[^"\n]{1,80}"\s+"$/;

/** `azure,gpt-4o openai,gpt-4o`: without a comma another row begins. */
const isOtherRow = (text: string, at: number, { start, end }: Site): boolean =>
  /[^\s,|]\s+[^\s,|]/.test(at < start ? text.slice(at, start) : text.slice(end, at));
