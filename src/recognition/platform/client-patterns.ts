/** Clients, hosts, keys and resource types that tell a platform wherever they stand in a file. */

import { CLIENT_PATTERNS, PLATFORM_HOSTS, PREFIXES } from '../../platforms';
import {
  atOnce,
  between,
  type Change,
  lineStart,
  OFFSETS,
  type Steps,
  updateItems,
  updateItemsByStretch,
} from '../../text';
import { CLIENT_HINTS } from '../scan/client-hints';
import { eachNgram, ngramIndex } from '../scan/ngram-index';
import { type FoundRow, rowsByFirstCharacter } from './first-characters';

export interface ClientMatch {
  readonly platform: string;
  readonly at: number;
  readonly text: string;
  /** What the code calls the client that begins here. */
  readonly client?: string;
  /** Whom that client talks to, where it is somebody else; told where the text of the call is not at hand. */
  readonly target?: ClientMatch;
}

/**
 * An OpenAI-compatible client that is pointed at somebody else's host: what answers there is not OpenAI.
 * Hosts of platforms tell their platform by their own match.
 */
export const FOREIGN = 'foreign-host';
const FOREIGN_HOST = `(?:[bB]ase[-_]?[uU][rR][lL]|[aA][pP][iI][-_]?[bB]ase|BASE_URL|API_BASE|[bB]ase_?[pP]ath|[bB]ase_?[uU]ri|[uU]ri_?[bB]ase)["']?(?:\\s{0,3}[:=(,]\\s{0,3}| {1,3})(?:[\\w.]{0,20}[(]?)(?:[\\w.$("'[\\]]{1,50}\\)?\\s{0,2}(?:\\?\\?|\\|\\||\\bor\\b|,)\\s{0,2})?\\\\?["'\`]?https?://(?!${PLATFORM_HOSTS}|[<{$%]|your)|[eE]ndpoint\\s{0,3}[=:]\\s{0,3}(?:[nN]ew )?(?:System\\.)?Uri\\(@?"https?://(?!${PLATFORM_HOSTS}|[<{$%]|your)`;
/** Codex's `model_provider = "acme"`: one that only the file's own section tells. */
const OWN_PROVIDER = `model_provider\\s{0,3}=\\s{0,3}["'](?!(?:${[...PREFIXES.keys()].join('|')}|oss|lmstudio)["'])[\\w.-]`;
/** Somebody of one's own who answers as OpenAI does, whatever takes the address. */
const OWN_HOST = `http://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|host\\.docker\\.internal)(?::(?!11434)\\d{2,5})?/v1(?![\\w/])`;
/** A router of its own that a program is told to use. */
const OWN_ROUTER = 'use_?linkai["\']?\\s{0,3}[:=]\\s{0,3}["\']?[tT]rue';
const rowAt = rowsByFirstCharacter([
  ...CLIENT_PATTERNS.map(({ pattern }) => pattern),
  FOREIGN_HOST,
  OWN_PROVIDER,
  OWN_HOST,
  OWN_ROUTER,
]);

/** The client matches that begin between two offsets, in their order, where the hints stand. Linear: no pattern of the table can backtrack. */
function matchesIn(text: string, hints: readonly number[], from: number, to: number): readonly ClientMatch[] {
  const matches: ClientMatch[] = [];
  let free = from;
  for (const hint of between(OFFSETS.at, hints, from, to + AHEAD)) {
    const start = Math.max(free, hint - AHEAD);
    if (start > hint) continue;
    const origin = Math.max(0, start - LOOK_BACK);
    const near = text.slice(origin, hint + MATCH_REACH);
    free = hint + 1;
    for (let at = start; at <= hint && at < to; ) {
      const found = rowAt(near, at - origin);
      if (found) matches.push(matchOf(found, at, text));
      at += found?.text.length ?? 1;
      if (found) free = Math.max(free, at);
    }
  }
  return matches;
}

function matchOf({ row, text: found }: FoundRow, at: number, text: string): ClientMatch {
  const platform = CLIENT_PATTERNS[row]?.platform ?? FOREIGN;
  const client =
    platform === FOREIGN ? undefined : (clientBefore(text, at) ?? declaredWith(text, at, at + found.length));
  const evidence = found.replace(/^[^\w]+|[^\w]+$/g, '');
  return { platform, at, text: evidence, ...(client !== undefined && { client }) };
}

/** What stands before a client on its line when it is given a name: `client = `, `const azure = new `, `self.llm: Chat = `. */
const NAMED = /([A-Za-z_$][\w$]*)[ \t]*(?:\??:[^=\n]{1,60})?=[ \t]*(?:await[ \t]+|new[ \t]+)?[\w.]*\(?$/;

function clientBefore(text: string, at: number): string | undefined {
  const before = text.slice(lineStart(text, at, MATCH_REACH), at);
  return NAMED.exec(before)?.[1] ?? (TYPE_BEHIND.test(text.slice(at, at + 8)) ? MODULE.exec(before)?.[1] : undefined);
}

/** `openai.api_type = "azure"`: the module is the client. */
const MODULE = /([A-Za-z_$][\w$]*)\.$/;
const TYPE_BEHIND = /^api_?type/i;

/** `AzureOpenAIClient client`, `client: AzureOpenAI`, `with AzureOpenAI() as client:`: the name that a type or a block gives. */
function declaredWith(text: string, at: number, end: number): string | undefined {
  const before = TYPED.exec(text.slice(Math.max(0, at - 60), at))?.[1];
  if (before !== undefined) return before;
  const after = text.slice(end, end + MATCH_REACH);
  return (TYPE_OF.exec(after) ?? AS_NAME.exec(after))?.[1];
}
const TYPED = /([A-Za-z_$][\w$]{0,40})\??[ \t]*:[ \t]*(?:&|\w{1,20}[.<[(])?$/;
const TYPE_OF = /^\w{0,30}(?:<[^>\n]{0,30}>)?[?>\]]{0,2}[ \t]{1,3}([A-Za-z_$][\w$]{0,40})[ \t]{0,3}(?:[;,)=]|\r?\n|$)/;
const AS_NAME = /^\w{0,30}\([^\n]{0,100}\)[ \t]+as[ \t]+([A-Za-z_]\w{0,40}):/;

/** How far before the first hint in it a match may begin, in UTF-16 code units. */
export const AHEAD = 28;
/** The longest text that one pattern of the table can take, and what is read of the line before it. */
const MATCH_REACH = 160;
/** So much is looked at in one step: dozens of patterns are tried wherever a hint stands. */
const STEP = 4_096;
/** What a pattern looks back at. */
const LOOK_BACK = 4;

const TABLE = ngramIndex([['sign', CLIENT_HINTS]]);

/** The client matches of a text that nothing is known of yet. */
export const clientMatchesIn = (text: string): readonly ClientMatch[] => atOnce(clientMatchesInSteps(text));

/** The same in steps. */
export function* clientMatchesInSteps(text: string): Steps<readonly ClientMatch[]> {
  const hints: number[] = [];
  eachNgram(text, TABLE, 0, text.length, (start) => void hints.push(start));
  return yield* allClientMatches(text, hints);
}

/** The client matches of a text: those of the text before it, but for the stretch that changed. `hints`: where hints stand in it now. */
export const updateClientMatches = (
  old: readonly ClientMatch[],
  change: Change,
  text: string,
  hints: readonly number[],
): readonly ClientMatch[] =>
  updateItems(MATCH_POSITION, old, change, text, MATCH_REACH, (from, to) => matchesIn(text, hints, from, to));

/** The same of a whole text, in steps. */
export const allClientMatches = (text: string, hints: readonly number[]): Steps<readonly ClientMatch[]> =>
  updateItemsByStretch(
    MATCH_POSITION,
    undefined,
    undefined,
    text,
    MATCH_REACH,
    (from, to) => matchesIn(text, hints, from, to),
    MATCH_REACH,
    STEP,
  );

const MATCH_POSITION = {
  at: (match: ClientMatch): number => match.at,
  moved: (match: ClientMatch, by: number): ClientMatch => ({ ...match, at: match.at + by }),
};
