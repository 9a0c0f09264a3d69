/** What the surroundings of a place say of the platform: a client, a key, a sign nearby, the file. */

import { MAKERS, OPENAI } from '../../platforms';
import { lineEnd, lineStart } from '../../text';
import type { Site } from '../candidate';
import { isProse } from '../mention';
import type { ClientMatch } from './client-patterns';
import { clientOf, firstSignAfter } from './client-variables';
import { conditionAgainst, conditionAround } from './conditions';
import type { FileEvidence, PlatformCount, PlatformEvidence } from './evidence';
import { isDominant, rowAt } from './file-evidence';
import { platformIn } from './platform-in-name';
import { conditionOf, wordsOn } from './provider-words';
import { APART, OUTSIDE, REACH_AFTER, REACH_BEFORE } from './surroundings';

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function evidentPlatform(hit: Site, evidence: FileEvidence, platforms: readonly string[]): string | undefined {
  return (nearestEvidence(hit, evidence, platforms) ?? fileEvidence(hit, evidence, platforms))?.platform;
}

/** The client that the call is made on, else a key, else the nearest sign around, or only one on the same line. */
export function nearestEvidence(
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
  onLineOnly = false,
): PlatformEvidence | undefined {
  const client = clientIn(hit, evidence, platforms);
  const key = client ? undefined : keyIn(hit, platforms);
  if (key) return { platform: key.platform, reason: { by: 'key', detail: key.name } };
  return toldBySign(client ?? nearestSign(hit, evidence, platforms, onLineOnly));
}

export const fileEvidence = (
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
): PlatformEvidence | undefined => toldBySign(signOfFile(hit, evidence, platforms));

const toldBySign = (sign: ClientMatch | undefined): PlatformEvidence | undefined =>
  sign && { platform: sign.platform, reason: { by: 'client', detail: sign.text } };

/** `OPENAI_MODEL=`, `"AzureOpenAI": { "Model": … }`, `azure("gpt-4o")`: the nearest name with a platform's word in it. */
function keyIn(
  { usage, role }: Site,
  platforms: readonly string[],
): { readonly platform: string; readonly name: string } | undefined {
  let maker: { readonly platform: string; readonly name: string } | undefined;
  for (const owner of usage.owners.slice(0, 4)) {
    if (owner.as === 'operand') continue;
    const platform = platformIn(owner.name);
    if (!platform) continue;
    // In code a variable called `openai` holds whatever client it was given.
    if ((platform === OPENAI && role !== 'config') || !platforms.includes(platform)) break;
    if (!MAKERS.has(platform)) return { platform, name: owner.name };
    maker ??= { platform, name: owner.name };
  }
  return maker;
}

/** How far a client or a host speaks, in UTF-16 code units: about ten lines before a mention, about five behind it. */
const BEFORE = 300;
const AFTER = 80;

/** The client that the call is made on, where the file gives it a name. */
function clientIn(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  const client = clientOf(hit.usage.owners, evidence.clients());
  return client && platforms.includes(client.platform) ? client : undefined;
}

/** What stands nearest by the structure of the text, then by distance: the same line, the block, those around it, the function, the file. */
function nearestSign(
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
  onLineOnly: boolean,
): ClientMatch | undefined {
  const { text } = evidence;
  if (!isProse(hit.role) && evidence.isQuiet(hit.start, hit.end) && !conditionAround(text, hit)) return undefined;
  const around = isProse(hit.role) ? undefined : evidence.around(hit.start, hit.end);
  const from = lineStart(text, hit.start, BEFORE);
  const to = lineEnd(text, hit.end, AFTER + 1);
  const levelAt = (at: number): number => (around ? around.levelAt(at) : at >= from && at < to ? 0 : 1);
  const found = around
    ? [...signsAround(hit, evidence), ...around.lines.flatMap((line) => wordsOn(text, line, hit))]
    : signsAround(hit, evidence);
  const isLast = around !== undefined && isOneCommand(text, hit);
  let best: ClientMatch | undefined;
  let bestLevel = APART;
  let bestDistance = APART;
  for (const sign of found) {
    if (!platforms.includes(sign.platform) || (isLast && sign.at >= to)) continue;
    const level = levelAt(sign.at);
    if (level === APART || level > bestLevel || (onLineOnly && level >= 1)) continue;
    const isBefore = sign.at < hit.start;
    const distance = isBefore ? hit.start - sign.at : 2 * (sign.at - hit.end);
    if (
      level >= 1 &&
      !isInReach(level < OUTSIDE && around?.isInFunction === true, isBefore ? distance : distance / 2, isBefore)
    )
      continue;
    if (level >= 1 && (around ? isRemark(text, sign.at) : isOtherItem(text, sign, hit))) continue;
    if (level === bestLevel && !isNearer(sign, distance, best, bestDistance)) continue;
    best = sign;
    bestLevel = level;
    bestDistance = distance;
  }
  return best;
}

/** `CHAT_MODEL=gpt-4o pytest`: a variable of one command, and of none below. */
function isOneCommand(text: string, { start, end }: Site): boolean {
  const from = lineStart(text, start, BEFORE);
  const command = COMMAND.exec(text.slice(from, lineEnd(text, end, BEFORE)));
  return command !== null && from + command[0].length > end;
}
const COMMAND = /^\s{0,20}(?:\$ )?(?:[A-Z][A-Z\d_]{0,60}=[^\s"'`]{1,80}\s{1,3}){1,8}[a-z./~][\w./-]{0,60}(?![^\n]*\\$)/;

/** Code that is commented out, or what else a value could be: `type: chat # or azure_chat`. */
const isRemark = (text: string, at: number): boolean =>
  at >= 0 && REMARK.test(text.slice(lineStart(text, at, BEFORE), at + 1));
const REMARK = /^\s{0,80}(?:#|\/\/|;|--)\s?[\w."'-]{1,40}\s{0,3}[:=(]|\S\s{1,20}(?:#|\/\/)\s/;

/** A cloud's name beside a maker's on one line is who is called. */
function isNearer(sign: ClientMatch, distance: number, best: ClientMatch | undefined, bestDistance: number): boolean {
  if (!best) return true;
  const isMaker = MAKERS.has(sign.platform);
  return isMaker === MAKERS.has(best.platform) ? distance < bestDistance : !isMaker;
}

/** In its own function a client speaks farther than in what stands around. */
const isInReach = (isOwn: boolean, distance: number, isBefore: boolean): boolean =>
  isBefore ? distance <= (isOwn ? REACH_BEFORE : BEFORE) : distance <= (isOwn ? REACH_AFTER : AFTER);

/** The signs so near that they may speak to a place; OpenAI's client is the one of whom its call names. */
function signsAround(hit: Site, { signs, targetOf }: FileEvidence): readonly ClientMatch[] {
  const reach = isProse(hit.role) ? BEFORE : REACH_BEFORE;
  const ahead = isProse(hit.role) ? AFTER : REACH_AFTER;
  const found: ClientMatch[] = [];
  for (let at = firstSignAfter(signs, hit.start - reach); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > hit.end + ahead) break;
    if (sign.at >= hit.start && sign.at < hit.end) continue;
    found.push(sign.platform === OPENAI && sign.at >= 0 ? { ...targetOf(at), at: sign.at } : sign);
  }
  return found;
}

/** In running text, the sign and the place stand in two items of one list: a log of changes speaks of another thing in each. */
function isOtherItem(text: string, sign: ClientMatch, { start, role }: Site): boolean {
  if (!isProse(role)) return false;
  const item = itemAt(text, start);
  return item !== undefined && item === itemAt(text, sign.at);
}

/** How far the item of a list is set in, that an offset stands in the first line of; stars begin the lines of comments, too. */
const itemAt = (text: string, offset: number): string | undefined =>
  /^[ \t]*(?=(?:-|\d+\.) )/.exec(text.slice(lineStart(text, offset, BEFORE), offset))?.[0];

/** A file that speaks of one platform only, and often enough; infrastructure needs to say it once. */
function signOfFile(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  // What a query calls its columns says nothing of its rows.
  if (/\.sql$/i.test(evidence.path)) return undefined;
  const fitting = platforms.flatMap((platform) => evidence.spoken().get(platform) ?? []);
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  if (!isDominant(only, evidence.infrastructure)) return undefined;
  return isProse(hit.role) || !isSaidOfOthers(hit, evidence, only) ? only.first : undefined;
}

/** The place is the `else` of a branch that speaks of the platform, or a row beside those that do. */
function isSaidOfOthers(
  hit: Site,
  { text, own, isQuiet, around: aroundOf }: FileEvidence,
  { first: { platform, at }, row }: PlatformCount,
): boolean {
  if (at > hit.end && isOneCommand(text, hit) && !text.slice(hit.end, at).includes('```')) return true;
  // Where nothing speaks, no other branch does.
  const otherwise = isQuiet(hit.start, hit.end) ? [] : aroundOf(hit.start, hit.end).otherwise;
  for (const { line, isHeader } of otherwise) {
    if (isHeader && conditionOf(text, line)?.platform === platform) return true;
    const sign = own[firstSignAfter(own, line.start)];
    if (sign && sign.at < line.end && sign.platform === platform) return true;
  }
  if (conditionAgainst(text, hit)?.platform === platform) return true;
  return row !== undefined && rowAt(text, hit.start) === row;
}
