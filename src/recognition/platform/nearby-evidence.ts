/** What the surroundings of a place say of the platform: a client, a key, a match nearby, the file. */

import { DEPLOYMENT_PLATFORM, MAKERS, OPENAI } from '../../platforms';
import { lineEnd, lineStart } from '../../text';
import type { Site } from '../candidate';
import { isProse } from '../mention';
import type { ClientMatch } from './client-patterns';
import { clientOf, clientOfChain, firstMatchAfter } from './client-variables';
import { conditionAgainst, conditionAround, deniedBefore } from './conditions';
import type { FileEvidence, Heard, HeardNear, HeardPlace, PlatformCount, PlatformEvidence } from './evidence';
import { isDeclaredName, isDominant, isNameOfType, isOneOfTwo, rowAt } from './file-evidence';
import { headerAround, isHeader } from './headers';
import { calledIn, isQuery, keyIn, namedOpenAi } from './names-around';
import { platformIn } from './platform-in-name';
import { conditionOf, isOtherwise, wordsOn } from './provider-words';
import { APART, OUTSIDE, REACH_AFTER, REACH_BEFORE, type Surroundings } from './surroundings';

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function evidentPlatform(hit: Site, evidence: FileEvidence, platforms: readonly string[]): string | undefined {
  return (nearestEvidence(hit, evidence, platforms) ?? fileEvidence(hit, evidence, platforms))?.platform;
}

/** The client that the call is made on, else a key, else the nearest match around, or only one on the same line. */
export function nearestEvidence(
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
  onLineOnly = false,
): PlatformEvidence | undefined {
  const client = clientIn(hit, evidence, platforms);
  const key = client ? undefined : (calledIn(hit, evidence, platforms) ?? keyIn(hit, evidence, platforms));
  const azures = key?.platform === OPENAI ? azuresOpenAi(hit, evidence, platforms) : undefined;
  if (azures) return azures;
  const addressed = key && MAKERS.has(key.platform) ? addressedIn(hit, evidence, platforms) : undefined;
  if (key && !addressed) return { platform: key.platform, reason: { by: 'key', detail: key.name } };
  const match = client ?? addressed ?? nearestMatch(hit, evidence, platforms, onLineOnly);
  const named = onLineOnly ? undefined : namedOpenAi(hit, platforms);
  return named && !(match && levelOf(match, hit, evidence) <= named.within)
    ? { platform: OPENAI, reason: { by: 'client', detail: named.name } }
    : evidenceOfMatch(match);
}

const levelOf = ({ at }: ClientMatch, { start, end, role }: Site, { around }: FileEvidence): number =>
  isProse(role) || at < 0 ? 0 : around(start, end).levelAt(at);

/** `OPENAI_BASE_URL=https://….azure.com` beside `OPENAI_MODEL`: OpenAI's client, pointed at somebody else. */
function addressedIn(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  const { text } = evidence;
  return matchesAround(hit, evidence).find(
    (match) =>
      match.at >= 0 &&
      !MAKERS.has(match.platform) &&
      platforms.includes(match.platform) &&
      isAddress(text.slice(lineStart(text, match.at, BEFORE), match.at)) &&
      levelOf(match, hit, evidence) <= 1,
  );
}

function isAddress(before: string): boolean {
  const name = ADDRESS.exec(before)?.[1];
  // `AZURE_OPENAI_ENDPOINT` is Azure's own.
  return name !== undefined && ['', OPENAI].includes(platformIn(name));
}
const ADDRESS =
  /([\w.-]{0,60}(?:base_?ur[li]|api_?base|end_?point|base_?path|host))["']?\]?\s{0,3}[:=]\s{0,3}["']?(?:https?:\/\/)?[\w.-]{0,80}$/i;

/** `OPENAI_API_TYPE=azure` beside `OPENAI_MODEL=…`: whose OpenAI it is. */
function azuresOpenAi(
  { start, end, role }: Site,
  { text }: FileEvidence,
  platforms: readonly string[],
): PlatformEvidence | undefined {
  if (role !== 'config' || !platforms.includes(DEPLOYMENT_PLATFORM)) return undefined;
  const found = AZURES_OPENAI.exec(text.slice(Math.max(0, start - BESIDE), end + BESIDE))?.[0];
  return found === undefined
    ? undefined
    : { platform: DEPLOYMENT_PLATFORM, reason: { by: 'sibling', detail: found.trim() } };
}
const AZURES_OPENAI =
  /^[ \t]*(?:export |- )?["']?OPENAI_(?:API_)?(?:HOST|TYPE)["']?\s?[:=]\s?["']?azure(?:_?(?:openai|ad))?["']?\s*$/im;
const BESIDE = 600;

export const fileEvidence = (
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
): PlatformEvidence | undefined =>
  evidenceOfMatch(
    (isProse(hit.role) ? undefined : headerAround(evidence.headers(), hit.start, platforms)) ??
      matchOfFile(hit, evidence, platforms),
  );

const evidenceOfMatch = (match: ClientMatch | undefined): PlatformEvidence | undefined =>
  match && { platform: match.platform, reason: { by: 'client', detail: match.text } };

/** How far a client or a host speaks, in UTF-16 code units: about ten lines before a mention, about five behind it. */
const BEFORE = 300;
const AFTER = 80;

/** The client that the call is made on, where the file gives it a name. */
function clientIn(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  const place = placeOf(hit, evidence);
  if (place.client === undefined) {
    const clients = evidence.clients();
    place.client =
      clientOf(hit.usage.owners, clients) ??
      (hit.role === 'code' ? clientOfChain(evidence.text, hit.start, clients) : undefined) ??
      null;
  }
  return place.client && platforms.includes(place.client.platform) ? place.client : undefined;
}

function placeOf(site: Site, { last }: FileEvidence): HeardPlace {
  if (last.place?.site !== site) last.place = { site };
  return last.place;
}

/** What stands nearest by the structure of the text, then by distance: the same line, the block, those around it, the function, the file. */
function nearestMatch(
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
  onLineOnly: boolean,
): ClientMatch | undefined {
  const place = placeOf(hit, evidence);
  place.near ??= heardNear(hit, evidence);
  const { against, around, heard } = place.near;
  if (against && platforms.includes(against.platform)) return against;
  let best = around && deniedElsewhere(evidence.text, around, platforms);
  let bestLevel = best ? BRANCH : APART;
  let bestDistance = best ? hit.start - best.at : APART;
  for (const one of heard) {
    const { match, level, distance } = one;
    if (level > bestLevel || (onLineOnly && level >= 1) || !platforms.includes(match.platform)) continue;
    one.counts ??= counts(one, hit, evidence, around);
    if (!one.counts || (level === bestLevel && !isNearer(match, distance, best, bestDistance))) continue;
    best = match;
    bestLevel = level;
    bestDistance = distance;
  }
  const isOneOfSeveral =
    best !== undefined &&
    bestLevel >= 1 &&
    IS_VARIABLE.test(best.text) &&
    heard.some(
      ({ match: { platform, text: name }, level }) =>
        level === bestLevel && platform !== best?.platform && platforms.includes(platform) && IS_VARIABLE.test(name),
    );
  // The keys of several are set beside each other.
  return isOneOfSeveral ? undefined : best;
}

/** All that speaks near a place, of whichever platform. */
function heardNear(hit: Site, evidence: FileEvidence): HeardNear {
  const { text } = evidence;
  const against = isProse(hit.role) ? undefined : deniedBefore(text, hit);
  if (isProse(hit.role)) {
    const from = lineStart(text, hit.start, BEFORE);
    const to = lineEnd(text, hit.end, AFTER + 1);
    const levelAt = (at: number): number => (at >= from && at < to ? 0 : 1);
    return { against, heard: matchesAround(hit, evidence).map((match) => heardOf(match, levelAt(match.at), hit)) };
  }
  if (evidence.isQuiet(hit.start, hit.end) && !conditionAround(text, hit)) return { against, heard: [] };
  const around = evidence.around(hit.start, hit.end);
  const heard: Heard[] = [];
  const hear = (match: ClientMatch): void => {
    const level = around.levelAt(match.at);
    if (level !== APART) heard.push(heardOf(match, level, hit));
  };
  for (const match of matchesAround(hit, evidence)) hear(match);
  for (const line of around.lines) for (const word of wordsOn(text, line, hit)) hear(word);
  return { against, around, heard };
}

const heardOf = (match: ClientMatch, level: number, { start, end }: Site): Heard => ({
  match,
  level,
  distance: match.at < start ? start - match.at : 2 * (match.at - end),
});

/** Does it speak to the place, and of nothing else? */
function counts(
  { match, level, distance }: Heard,
  hit: Site,
  evidence: FileEvidence,
  around: Surroundings | undefined,
): boolean {
  const { text } = evidence;
  const isBefore = match.at < hit.start;
  const isOwn = level < OUTSIDE && around?.isInFunction === true;
  if (around && match.at >= lineEnd(text, hit.end, AFTER + 1) && isOneCommand(text, hit)) return false;
  if (level >= 1 && !isInReach(isOwn, isBefore ? distance : distance / 2, isBefore)) return false;
  if (isOfOtherObject(text, match, hit, level)) return false;
  if (level < 1) return !isAskedBefore(text, match, hit);
  if (around ? isOfAnother(text, match.at, hit) : isOtherItem(text, match, hit)) return false;
  if (around && (isOneOfTwo(text, match.at) || isNameOfType(text, match))) return false;
  if (hit.role === 'code' && isOfSiblingCall(text, match.at, hit)) return false;
  return !(around && hit.role === 'code' && isNameOfAnother(match.at, evidence, around));
}

/** `setFast(options(OPENAI, "acme-1"))` below `setOther(options(AZURE, …))`: each call of a row has its own. */
function isOfSiblingCall(text: string, at: number, { start }: Site): boolean {
  if (at < 0) return false;
  const own = lineStart(text, start, BEFORE);
  if (at >= own && at < start) return false;
  const callee = CALL.exec(text.slice(own, start))?.[1];
  return callee !== undefined && text.slice(lineStart(text, at, BEFORE), at).includes(`${callee}(`);
}
const CALL = /([A-Za-z_][\w.]{5,60})\([^()\n]{0,120}$/;

/** The provider of an object beside it, or of one behind it. */
function isOfOtherObject(text: string, match: ClientMatch, { start, end }: Site, level: number): boolean {
  if (level <= 1 || level === APART || !(level % 1 === 0.5 || match.at > end) || !isHeader(text, match)) return false;
  // The object that begins on the line of the place, or the item of a list.
  return !(
    level === 1.5 &&
    match.at > end &&
    OPENS.test(text.slice(lineStart(text, start, BEFORE), lineEnd(text, end, BEFORE)))
  );
}
const OPENS = /^\s{0,80}- |[[({]\s{0,3}$/;

/** `provider == :azure ? a : b`: not the second. */
const isAskedBefore = (text: string, { at, text: word }: ClientMatch, hit: Site): boolean =>
  at >= 0 &&
  /[=!]==?\s{0,3}[:"'`]?$/.test(text.slice(Math.max(0, at - 8), Math.max(at, text.indexOf(word, at)))) &&
  isOtherwise(text, at, hit);

/** The name of a variable of the environment. */
const IS_VARIABLE = /^[A-Z][A-Z\d]*_[A-Z\d_]+$/;

/** As near as the head of the own branch. */
const BRANCH = 1.75;

/** What the one other branch is said not to be: `if provider != "azure": … else: …` */
function deniedElsewhere(
  text: string,
  { otherwise }: Surroundings,
  platforms: readonly string[],
): ClientMatch | undefined {
  const [head, ...others] = otherwise.filter(({ isHeader }) => isHeader);
  if (!head || others.length) return undefined;
  const { start, end, reading } = head.line;
  const found = reading.denied(text.slice(start, end));
  return found && platforms.includes(found.platform) ? { ...found, at: start + found.at } : undefined;
}

/** `CHAT_MODEL=gpt-4o pytest`: a variable of one command, and of none below. */
function isOneCommand(text: string, { start, end }: Site): boolean {
  const from = lineStart(text, start, BEFORE);
  const command = COMMAND.exec(text.slice(from, lineEnd(text, end, BEFORE)));
  return command !== null && from + command[0].length > end;
}
const COMMAND = /^\s{0,20}(?:\$ )?(?:[A-Z][A-Z\d_]{0,60}=[^\s"'`]{1,80}\s{1,3}){1,8}[a-z./~][\w./-]{0,60}(?![^\n]*\\$)/;

/** Code that is commented out, or what else a value could be: `type: chat # or azure_chat`; a comment behind, on what follows it. */
function isOfAnother(text: string, at: number, { end }: Site): boolean {
  if (at < 0) return false;
  const line = text.slice(lineStart(text, at, BEFORE), at + 1);
  return REMARK.test(line) || (at > end && COMMENT_LINE.test(line));
}
const COMMENT_LINE = /^\s{0,80}(?:#(?![![])|\/\/|;|--|\/?\*)\s?\S/;

/** It is in the name of another list, table or class. */
const isNameOfAnother = (at: number, { text }: FileEvidence, { lines }: Surroundings): boolean =>
  at >= 0 &&
  isDeclaredName(text, at) &&
  !lines.some(({ line, isHeader }) => isHeader && at >= line.start && at <= line.end);
const REMARK = /^\s{0,80}(?:#|\/\/|;|--)\s{0,12}[\w."'-]{1,40}\s{0,3}[:=(]|\S\s{1,20}(?:#|\/\/)\s/;

/** A cloud's name beside a maker's on one line is who is called. */
function isNearer(match: ClientMatch, distance: number, best: ClientMatch | undefined, bestDistance: number): boolean {
  if (!best) return true;
  const isMaker = MAKERS.has(match.platform);
  return isMaker === MAKERS.has(best.platform) ? distance < bestDistance : !isMaker;
}

/** In its own function a client speaks farther than in what stands around. */
const isInReach = (isOwn: boolean, distance: number, isBefore: boolean): boolean =>
  isBefore ? distance <= (isOwn ? REACH_BEFORE : BEFORE) : distance <= (isOwn ? REACH_AFTER : AFTER);

/** The client matches so near that they may speak to a place; OpenAI's client is the one of whom its call names. */
function matchesAround(hit: Site, { text, path, matches, targetOf }: FileEvidence): readonly ClientMatch[] {
  const inQuery = isQuery(path);
  const reach = isProse(hit.role) ? BEFORE : REACH_BEFORE;
  const ahead = isProse(hit.role) ? AFTER : REACH_AFTER;
  const found: ClientMatch[] = [];
  for (let at = firstMatchAfter(matches, hit.start - reach); at < matches.length; at++) {
    const match = matches[at];
    if (!match || match.at > hit.end + ahead) break;
    if (match.at >= hit.start && match.at < hit.end) continue;
    if (inQuery && match.at >= 0 && !isInQuotes(text, match.at)) continue;
    found.push(match.platform === OPENAI && match.at >= 0 ? { ...targetOf(at), at: match.at } : match);
  }
  return found;
}

/** What a query calls its columns says nothing of its rows. */
const isInQuotes = (text: string, at: number): boolean =>
  text.slice(lineStart(text, at, BEFORE), at).split("'").length % 2 === 0;

/** In running text, the match and the place stand in two items of one list: a log of changes speaks of another thing in each. */
function isOtherItem(text: string, match: ClientMatch, { start, role }: Site): boolean {
  if (!isProse(role)) return false;
  const item = itemAt(text, start);
  return item !== undefined && item === itemAt(text, match.at);
}

/** How far the item of a list is set in, that an offset stands in the first line of; stars begin the lines of comments, too. */
const itemAt = (text: string, offset: number): string | undefined =>
  /^[ \t]*(?=(?:-|\d+\.) )/.exec(text.slice(lineStart(text, offset, BEFORE), offset))?.[0];

/** A file that speaks of one platform only, and often enough; infrastructure needs to say it once. */
function matchOfFile(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  // What a query calls its columns says nothing of its rows.
  if (isQuery(evidence.path)) return undefined;
  const spoken = evidence.spoken();
  let only: PlatformCount | undefined;
  for (const platform of platforms) {
    const one = spoken.get(platform);
    if (!one?.count) continue;
    if (only) return undefined;
    only = one;
  }
  if (!only && /\.bicep(?:param)?$/i.test(evidence.path) && platforms.includes(DEPLOYMENT_PLATFORM))
    return { platform: DEPLOYMENT_PLATFORM, at: 0, text: 'Bicep' };
  if (!only || !isDominant(only, evidence.infrastructure)) return undefined;
  return isProse(hit.role) || !isAboutOthers(hit, evidence, only) ? only.first : undefined;
}

/** The place is the `else` of a branch that speaks of the platform, or a row beside those that do. */
function isAboutOthers(
  hit: Site,
  { text, own, isQuiet, around: aroundOf }: FileEvidence,
  { first: { platform, at }, row }: PlatformCount,
): boolean {
  if (at > hit.end && isOneCommand(text, hit) && !text.slice(hit.end, at).includes('```')) return true;
  // Where nothing speaks, no other branch does.
  const otherwise = isQuiet(hit.start, hit.end) ? [] : aroundOf(hit.start, hit.end).otherwise;
  for (const { line, isHeader } of otherwise) {
    if (isHeader && conditionOf(text, line)?.platform === platform) return true;
    const match = own[firstMatchAfter(own, line.start)];
    if (match && match.at < line.end && match.platform === platform) return true;
  }
  if (conditionAgainst(text, hit)?.platform === platform) return true;
  return row !== undefined && rowAt(text, hit.start) === row;
}
