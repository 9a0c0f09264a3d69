/** Names of platforms as values of their own: `provider: azure`, `kind == "openai"`, `[Category("OpenAI")]`, the cell of a row. */

import { platformOfWord } from '../../platforms';
import type { Site } from '../candidate';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { conditionAround, conditionOn } from './conditions';
import type { SurroundingLine } from './surroundings';

/** Around a name: quotes, commas of a row, a symbol's colon. */
const QUOTED = /["'`]([A-Za-z][\w .-]{1,24})["'`]/g;
const CELL = /(?<=[(,|]\s{0,8})([A-Za-z][\w.-]{1,24})(?=\s{0,8}[,|])/g;
const SECTION = /(?<=^\s{0,8}\[[\w."' -]{0,60})\b([A-Za-z][\w-]{1,24})(?=["' .\]])/g;
const SYMBOL = /(?<=[ (]):([a-z]\w{1,24})\b/g;
const NAMED =
  /(?:provider|vendor|platform|backend|type|kind|api|service|host|format(?=["'`]?\s{0,3}[:=]>?\s{0,3}[\w:]{0,20}[.:]))(?:[_-]?(?:name|id))?["'`]?\]?\s{0,3}(?::|=>|==?|:=|\()\s{0,3}["'`]?(\.?[A-Za-z][\w.-]{1,24}(?:::\w{2,24})?)["'`]?(?=[\s,;)}\]]|$)/gi;
const LONGEST = 600;

/** What a line says: on the place's own all names that stand for themselves, as in the head of a branch; on others only what a key holds. */
export function wordsOn(text: string, around: SurroundingLine, hit: Site): readonly ClientMatch[] {
  const { start, end, level, isHeader } = around;
  const from = Math.max(start, hit.start - LONGEST);
  const line = text.slice(from, Math.min(end, from + 2 * LONGEST));
  const patterns = level < 1 || isHeader ? [NAMED, QUOTED, CELL, SYMBOL, SECTION] : [NAMED];
  const condition = level === 0 ? conditionAround(text, hit) : isHeader ? conditionOn(text, around) : undefined;
  const found: ClientMatch[] = condition ? [condition] : [];
  for (const pattern of patterns)
    for (const match of line.matchAll(pattern)) {
      const word = match[1] ?? '';
      const at = from + match.index + match[0].lastIndexOf(word);
      const platform = pattern === NAMED ? namedPlatform(word) : platformOfWord(word);
      if (platform === undefined || (at < hit.end && at + word.length > hit.start)) continue;
      if (isDenied(line.slice(0, match.index)) || isOtherwise(text, at, hit)) continue;
      if (pattern === CELL && isOtherRow(text, at, hit)) continue;
      found.push({ platform, at, text: word });
    }
  return found;
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

/** `provider != "azure"` */
const isDenied = (before: string): boolean => /(?:!==?|<>|\bnot|\bne|-ne)\s{0,3}(?:in\s{0,3})?[([]?$/.test(before);

/** `x == "openai" ? a : b`: the second is what is called elsewhere. */
const isOtherwise = (text: string, at: number, { start }: Site): boolean =>
  at < start && start - at < LONGEST && /\belse\b|\?[^:]*:/.test(text.slice(at, start));

/** `azure,gpt-4o openai,gpt-4o`: without a comma another row begins. */
const isOtherRow = (text: string, at: number, { start, end }: Site): boolean =>
  /[^\s,|]\s+[^\s,|]/.test(at < start ? text.slice(at, start) : text.slice(end, at));
