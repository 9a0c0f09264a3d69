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
    if (other.at > match.at + LONGEST_CALL || !isOpen(text.slice(match.at, other.at))) break;
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

/** The first match at or behind an offset. */
export const firstMatchAfter = (matches: readonly ClientMatch[], offset: number): number =>
  firstIndex(matches.length, (index) => (matches[index]?.at ?? 0) < offset);
