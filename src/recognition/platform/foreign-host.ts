/** A client of OpenAI's make that talks to somebody else: what answers there has no dates. */

import { OPENAI, OPENAI_API, PLATFORM_HOSTS } from '../../platforms';
import { lineEnd, lineStart } from '../../text';
import type { Site } from '../candidate';
import { isProse } from '../mention';
import { crossing } from './brackets';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { clientOf, clientOfChain, firstMatchAfter, isOneStatement, isOpen, LONGEST_CALL } from './client-variables';
import type { FileEvidence } from './evidence';
import { APART } from './surroundings';

/**
 * The last client before a mention decides: `OpenAI(base_url="http://localhost…")` until the next `OpenAI(`;
 * in the same call the address may come behind the model. An address speaks for its own client: not for that of another function,
 * nor where nothing takes it.
 */
export function foreignHost(hit: Site, evidence: FileEvidence): ClientMatch | undefined {
  const { matches, text } = evidence;
  const next = firstMatchAfter(matches, hit.start);
  const clients = evidence.clients();
  const called =
    clientOf(hit.usage.owners, clients) ?? (hit.role === 'code' ? clientOfChain(text, hit.start, clients) : undefined);
  const named = lastNamed(called, matches, next);
  if (named && !OPENAI_API.includes(named.platform)) return named;
  if (named && !hasAddress(named, text)) return undefined;
  const own = named && addressOf(named, matches, text);
  if (own) return own;
  const elsewhere = named ? undefined : clientElsewhere(hit, evidence, next);
  if (elsewhere) return elsewhere;
  const speaks = (match: ClientMatch): boolean => {
    if (isProse(hit.role) || match.at < 0) return true;
    if (hit.role === 'code' && isUnused(match, hit, text)) return false;
    return evidence.around(hit.start, hit.end).levelAt(match.at) !== APART || isFarOrCalled(match, hit, text);
  };
  for (let at = next - 1; at >= 0; at--) {
    const match = matches[at];
    if (!match || match.at < hit.start - CLIENT_REACH || (match.platform === OPENAI && !hasAddress(match, text))) break;
    if (match.platform === FOREIGN && speaks(match))
      return isApart(text.slice(match.at, hit.start)) ? undefined : match;
  }
  for (let at = next; at < matches.length; at++) {
    const match = matches[at];
    if (!match || match.at > hit.end + AFTER || match.platform === OPENAI) return undefined;
    if (match.platform === FOREIGN) return isApart(text.slice(hit.end, match.at)) ? undefined : match;
  }
  return undefined;
}

/** Functions may call their clients alike: the last one before a place is meant. */
function lastNamed(
  client: ClientMatch | undefined,
  matches: readonly ClientMatch[],
  next: number,
): ClientMatch | undefined {
  if (client?.client === undefined) return client;
  for (let at = next - 1; at >= 0; at--) {
    const match = matches[at];
    if (match?.client === client.client && match.platform === client.platform) return match;
  }
  return client;
}

/** The address of somebody else in the statement that makes a client. */
function addressOf({ at }: ClientMatch, matches: readonly ClientMatch[], text: string): ClientMatch | undefined {
  if (at < 0) return undefined;
  const next = matches[firstMatchAfter(matches, at + 1)];
  return next?.platform === FOREIGN && next.at < at + LONGEST_CALL && isOneStatement(text, at, next.at)
    ? next
    : undefined;
}

const ADDRESS = /base_?ur[li]|api_?base|endpoint|uri_?base|base_?path|options|config/i;

/** A client that is given an address may talk to anybody. */
export const hasAddress = ({ at }: ClientMatch, text: string): boolean =>
  at < 0 || ADDRESS.test(text.slice(at, at + LONGEST_CALL).split('\n\n', 1)[0] ?? '');

/** `base_url = "http://…"`: a variable that nothing takes before or soon behind the model. */
function isUnused({ at }: ClientMatch, { start, end }: Site, text: string): boolean {
  if (crossing(text, at, start).left === 0 && crossing(text, lineStart(text, at, LONGEST_CALL), at).entered > 0)
    return false;
  const name = GIVEN.exec(text.slice(lineStart(text, at, LONGEST_CALL), at + 12))?.[1];
  if (name === undefined || isArgument(text, at) || /,\s{0,3}$/.test(lineAt(text, at))) return false;
  const behind = text.slice(lineEnd(text, at, LONGEST_CALL), end + LONGEST_CALL);
  return !new Set(behind.match(/[A-Za-z_$][\w$]*/g)).has(name);
}
/** The line without what is said behind a value: `base_url = "https://…", -- ours`. */
const lineAt = (text: string, at: number): string =>
  text.slice(at, lineEnd(text, at, LONGEST_CALL)).replace(/,[ \t]{0,20}(?:--|#|\/\/)[^\n]*$/, ',');
/** A bracket is open before it. */
function isArgument(text: string, at: number): boolean {
  let depth = 0;
  for (let before = lineStart(text, at, LONGEST_CALL) - 1; before >= 0 && at - before < LONGEST_CALL; before--) {
    if (text[before] === ')') depth++;
    if (text[before] === '(' && --depth < 0) return true;
  }
  return false;
}
const GIVEN =
  /^[ \t]*(?:(?:export|const|let|var|final|static|private|public|readonly|string|String)[ \t]+){0,4}([A-Za-z_$][\w$]{0,60})[ \t]*(?::[^=\n]{1,40})?:?=[^=]/;

/** The function that holds the client is called where the model stands, or nobody can say what it is called. */
function isFarOrCalled({ at }: ClientMatch, { end }: Site, text: string): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_CALL), at);
  const name = [...before.matchAll(HEAD)].at(-1)?.[1];
  if (name === undefined || CONSTRUCTOR.test(name)) return true;
  const head = text.indexOf('\n', at);
  return new RegExp(`\\b${name}\\(`).test(text.slice(Math.max(at, head), end + LONGEST_CALL));
}
const HEAD = /\b(?:def|defp|function|func|fn|fun|sub)[ \t]+(?:\([^)\n]{0,60}\)[ \t]*)?([A-Za-z_]\w{0,60})/g;
const CONSTRUCTOR = /^(?:__init__|initialize|init|new|setup|setUp|create|build)$/;

/** The client of the call, or the call itself, is pointed at a platform that has no such model: `OpenAI(base_url="https://api.groq.com/…")`. */
function clientElsewhere(hit: Site, { matches, text, targetOf }: FileEvidence, next: number): ClientMatch | undefined {
  for (let at = next - 1; at >= 0; at--) {
    const match = matches[at];
    if (!match || match.at < Math.max(0, hit.start - LONGEST_CALL)) return undefined;
    if (match.platform !== OPENAI || !isOpen(text.slice(match.at, hit.start))) continue;
    const host = targetOf(at);
    return OPENAI_API.includes(host.platform) ? undefined : host;
  }
  return undefined;
}

/** `{ endpoint = "https://models.acme.dev/v1", model = "gpt-4o" }`: an address beside the model that is nobody's whom we know. */
export function endpointBeside(
  { start, end, role }: Site,
  { text, around }: FileEvidence,
): { readonly text: string } | undefined {
  if (isProse(role)) return undefined;
  const from = Math.max(0, start - BESIDE);
  const near = text.slice(from, end + BESIDE);
  if (!near.includes('://')) return undefined;
  for (const found of near.matchAll(ENDPOINT)) {
    const at = from + found.index;
    const between = at < start ? crossing(text, at, start) : crossing(text, end, at);
    if (between.left > 0 || between.entered > 0 || (role === 'code' && !IN_OBJECT.test(text.slice(at, at + BESIDE))))
      continue;
    if (around(start, end).levelAt(at) <= 1) return { text: found[0] };
  }
  return undefined;
}
/** `{ api_base: "http://localhost:3000", models: [` around a model: an object whose own server answers. */
export function serverAround(
  { start, end, role }: Site,
  { matches, text, around }: FileEvidence,
): ClientMatch | undefined {
  if (isProse(role)) return undefined;
  for (let at = firstMatchAfter(matches, start) - 1; at >= 0; at--) {
    const match = matches[at];
    if (!match || match.at < Math.max(0, start - LONGEST_CALL)) return undefined;
    if (match.platform !== FOREIGN) return undefined;
    if (!IN_ENTRY.test(text.slice(match.at, match.at + BESIDE)) || crossing(text, match.at, start).left > 0) continue;
    return around(start, end).levelAt(match.at) <= 2 ? match : undefined;
  }
  return undefined;
}
/** `"base_url": "http…`: a key of an object. */
const IN_ENTRY = /^[\w-]{1,40}["']?:\s/;
/** The value ends before a comma or a bracket. */
const IN_OBJECT = /^[^"'`\n]{3,30}["'`][^"'`\s]{8,120}["'`]\s{0,3}[,})\]]/;
/** In UTF-16 code units. */
const BESIDE = 200;
const ENDPOINT = new RegExp(
  `(?<![\\w-])(?:api_?)?endpoint["']?\\s{0,3}(?:=>?|:)\\s{0,3}["'\`]?https?://(?!${PLATFORM_HOSTS}|[<{$%]|your|my[-.]|example)`,
  'gi',
);

/** How far behind a model its call may give the address, in UTF-16 code units. */
const AFTER = 80;

/** How far a client's address speaks for the models behind it, in UTF-16 code units: about forty lines. */
const CLIENT_REACH = 1_500;

/** Another example of a page, another item of a list, or another section of settings. */
const isApart = (between: string): boolean => /\n *(?:```|- |\[{1,2}[\w."' -]{1,60}\]{1,2}\s*\n)/.test(between);
