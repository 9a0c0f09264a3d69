import { DEPLOYMENT_PLATFORM, MAKERS, OPENAI } from '../../platforms';
import { atOnce, type EnclosingName, firstIndex, lineStart, type Steps, stepsOver } from '../../text';
import { type ClientMatch, clientMatchesInSteps, FOREIGN } from './client-patterns';
import { platformIn } from './platform-in-name';

/** Names of variables and fields, and the client that each holds; a name with two clients of different platforms tells nothing. */
export function clientsByName(matches: readonly ClientMatch[], text: string): ReadonlyMap<string, ClientMatch> {
  const clients = new Map<string, ClientMatch>();
  const doubtful = new Set<string>();
  for (const [index, match] of matches.entries()) {
    const name = match.client;
    if (name === undefined || doubtful.has(name)) continue;
    const client = match.at < 0 ? (match.target ?? match) : resolveTarget(matches, index, text);
    const other = clients.get(name);
    if (!other) clients.set(name, client);
    else if (other.platform !== client.platform) {
      clients.delete(name);
      doubtful.add(name);
    }
  }
  return clients;
}

/** The client matches of a text with the names that it gives to clients, for texts that go on where it ends. */
export const matchesWithNames = (text: string): readonly ClientMatch[] => atOnce(matchesWithNamesInSteps(text));

/** The same in steps. */
export function* matchesWithNamesInSteps(text: string): Steps<readonly ClientMatch[]> {
  const matches = yield* clientMatchesInSteps(text);
  const named: ClientMatch[] = [];
  yield* stepsOver(matches, (match) => {
    const target = match.client === undefined ? match : resolveTarget(matches, named.length, text);
    named.push(target === match ? match : { ...match, target });
  });
  return named;
}

/** Whom a client talks to: OpenAI's own has the address of others in its call, or their name (`azureOpenAI = new OpenAIClient(…)`). */
export function resolveTarget(matches: readonly ClientMatch[], index: number, text: string): ClientMatch {
  const match = matches[index] as ClientMatch;
  if (match.platform !== OPENAI) return match;
  const typed = typeOfModule(matches, match, text);
  if (typed) return typed;
  for (const other of matches.slice(index + 1, index + 1 + MOST_IN_CALL)) {
    if (other.at > match.at + LONGEST_CALL || !isWithin(text, match.at, other.at)) break;
    if (other.platform !== FOREIGN && other.platform !== OPENAI) return other;
  }
  const address = ADDRESS.exec(text.slice(match.at, match.at + LONGEST_CALL))?.[1];
  const held = address === undefined ? undefined : holderOf(matches, address, text, match.at);
  if (held) return held;
  const named = address === undefined ? '' : platformIn(address);
  if (named !== '' && !MAKERS.has(named)) return { ...match, platform: named, text: address ?? '' };
  const { client = '' } = match;
  return /azure/i.test(client) ? { ...match, platform: DEPLOYMENT_PLATFORM, text: client } : match;
}

/** `openai.api_key = env["OPENAI_API_KEY"]` beside `openai.api_type = "azure"`: the key of the module's one client, whoever that is. */
export function typeOfModule(
  matches: readonly ClientMatch[],
  { at, text: found }: ClientMatch,
  text: string,
): ClientMatch | undefined {
  if (at < 0 || !/KEY$/.test(found)) return undefined;
  const module = KEY_OF_MODULE.exec(text.slice(lineStart(text, at, LONGEST_CALL), at))?.[1];
  if (module === undefined) return undefined;
  return around(matches, at).find(
    (match) => match.client === module && match.platform === DEPLOYMENT_PLATFORM && /^api_?type/i.test(match.text),
  );
}
const KEY_OF_MODULE = /([A-Za-z_$][\w$]{0,40})\.api_?key[ \t]{0,3}=(?!=)[^=\n]{0,80}$/i;

/** The variable that holds the address of a client. */
const ADDRESS =
  /^[\w. ]{0,40}\([^;)]{0,200}?\b(?:base_?url|api_?base|endpoint)["']?\s{0,3}[:=]\s{0,3}([A-Za-z_$][\w$]{0,60})\b(?![.([])/i;

/** The host in the text that a variable is given: `endpoint = "https://models.github.ai/…"`. */
function holderOf(matches: readonly ClientMatch[], name: string, text: string, near: number): ClientMatch | undefined {
  return around(matches, near).find(({ platform, at }) => {
    if (platform === OPENAI || platform === FOREIGN || at < 0) return false;
    const given = GIVEN.exec(text.slice(lineStart(text, at, LONGEST_CALL), at));
    return given?.[1] === name;
  });
}
/** How far from the client such a variable may stand, in UTF-16 code units. */
const HOLDER_REACH = 2_000;

/** Those so near to an offset; the others are not looked at. */
const around = (matches: readonly ClientMatch[], at: number): readonly ClientMatch[] =>
  matches.slice(firstMatchAfter(matches, at - HOLDER_REACH), firstMatchAfter(matches, at + HOLDER_REACH + 1));

const GIVEN = /([A-Za-z_$][\w$]{0,60})[ \t]*(?::[^=\n]{1,40})?:?=[ \t]*["'`](?:https?:\/\/)?[\w.-]{0,60}$/;

/** In its call, or in one of those that go on with it: `OpenAI::factory()->withBaseUri("…")`. */
const isWithin = (text: string, from: number, to: number): boolean =>
  isOpen(text.slice(from, to)) || (CHAINED.test(text.slice(from, to)) && isOneStatement(text, from, to));
const CHAINED = /\)\s{0,40}(?:\.|->|\?\.)\w/;

const MOST_IN_CALL = 6;
/** In UTF-16 code units. */
export const LONGEST_CALL = 400;

/** A call has begun, and does not end. */
export function isOpen(code: string): boolean {
  let depth = 0;
  for (const bracket of code.match(/[()]/g) ?? []) {
    depth += bracket === '(' ? 1 : -1;
    if (depth <= 0) return false;
  }
  return depth > 0;
}

/** No semicolon or empty line between, and each line goes on with the first. */
export function isOneStatement(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (/;|\n\s*\n/.test(between)) return false;
  const depth = /^[ \t]*/.exec(text.slice(lineStart(text, from, LONGEST_CALL), from))?.[0].length ?? 0;
  return between
    .split('\n')
    .slice(1)
    .every((line) => line.search(/\S|$/) > depth || /^\s*(?:[)\]}.]|->)/.test(line));
}

/** The client of the call that a value is an argument of: told by the words in front of the call. */
export function clientOf(
  owners: readonly EnclosingName[],
  clients: ReadonlyMap<string, ClientMatch>,
): ClientMatch | undefined {
  for (const owner of owners) {
    if (owner.as !== 'callee') continue;
    const words = owner.name.split(/[.:]+/).slice(0, -1);
    const name = words.find((word) => clients.has(word)) ?? (clients.has(owner.name) ? owner.name : undefined);
    if (name !== undefined) return clients.get(name);
  }
  return undefined;
}

/** The same where other calls stand between: `$client->chat()->create(['model' => "…"])`, told by the text before the place. */
export function clientOfChain(
  text: string,
  at: number,
  clients: ReadonlyMap<string, ClientMatch>,
): ClientMatch | undefined {
  if (clients.size === 0) return undefined;
  const open = openCallBefore(text, at);
  const name = open === undefined ? undefined : CHAIN.exec(text.slice(Math.max(0, open - CHAIN_REACH), open))?.[1];
  return name === undefined ? undefined : clients.get(name);
}
/** In UTF-16 code units. */
const CHAIN_REACH = 200;
const CHAIN = /(\$?[A-Za-z_]\w{0,40})(?:(?:\([^()\n]{0,60}\))?\s{0,20}(?:\.|->|\?\.)\w{1,40}){1,6}$/;

/** The bracket of the call that a place is an argument of, inside of a list or an object, too. */
function openCallBefore(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_CALL); index--) {
    const character = text[index] ?? '';
    if (character === ';') return undefined;
    if (')]}'.includes(character)) depth++;
    else if ('([{'.includes(character) && depth > 0) depth--;
    else if (character === '(') return index;
  }
  return undefined;
}

/** The first match at or behind an offset. */
export const firstMatchAfter = (matches: readonly ClientMatch[], offset: number): number =>
  firstIndex(matches.length, (index) => (matches[index]?.at ?? 0) < offset);
