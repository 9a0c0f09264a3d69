/** What the surroundings of a place say of the platform: a client, a key, a sign nearby, the file. */

import { KEY_WORDS, MAKERS, OPENAI, OPENAI_API } from '../../platforms';
import { firstIndex, lineEnd, lineStart } from '../../text';
import type { Site } from '../candidate';
import { wordsOf } from '../context/name-semantics';
import { isProse } from '../mention';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { clientOf, isOpen, LONGEST_CALL, resolveTarget } from './client-variables';
import type { FileEvidence, PlatformEvidence } from './evidence';
import { isDominant } from './file-evidence';

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function evidentPlatform(hit: Site, evidence: FileEvidence, platforms: readonly string[]): string | undefined {
  return (nearestEvidence(hit, evidence, platforms) ?? fileEvidence(evidence, platforms))?.platform;
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

export const fileEvidence = (evidence: FileEvidence, platforms: readonly string[]): PlatformEvidence | undefined =>
  toldBySign(signOfFile(evidence, platforms));

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

/** The platform that a name speaks of; empty where it speaks of none. */
function platformIn(name: string): string {
  const known = CACHE.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name).join(' ');
  const platform = KEY_WORDS.find(([, word]) => word.test(words))?.[0] ?? '';
  // Names repeat; the cap keeps a hostile text from filling memory.
  if (CACHE.size > 20_000) CACHE.clear();
  CACHE.set(name, platform);
  return platform;
}

const CACHE = new Map<string, string>();

/** How far a client or a host speaks, in UTF-16 code units: about ten lines before a mention, about five behind it. */
const BEFORE = 300;
const AFTER = 80;

/** The client that the call is made on, where the file gives it a name. */
function clientIn(hit: Site, evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  const client = clientOf(hit.usage.owners, evidence.clients());
  return client && platforms.includes(client.platform) ? client : undefined;
}

/** The sign on the same line, else the nearest one around: a vendor's own client speaks as well as a cloud's. */
function nearestSign(
  hit: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
  onLineOnly: boolean,
): ClientMatch | undefined {
  const { text, signs } = evidence;
  const from = lineStart(text, hit.start, BEFORE);
  const to = lineEnd(text, hit.end, AFTER + 1);
  let best: ClientMatch | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = firstAfter(signs, hit.start - BEFORE); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > hit.end + AFTER) break;
    if (!platforms.includes(sign.platform)) continue;
    const onLine = sign.at >= from && sign.at < to;
    if (onLineOnly && !onLine) continue;
    const before = sign.at < hit.start;
    const distance = onLine ? 0 : before ? hit.start - sign.at : 2 * (sign.at - hit.end);
    if (!onLine && isOtherItem(text, sign, hit)) continue;
    if (distance < bestDistance || (distance === bestDistance && before)) {
      best = sign;
      bestDistance = distance;
    }
  }
  return best;
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

/**
 * The last client before a mention decides: `OpenAI(base_url="http://localhost…")` until the next `OpenAI(`;
 * in the same call the address may come behind the model.
 */
export function foreignHost(hit: Site, evidence: FileEvidence): ClientMatch | undefined {
  const { signs, text } = evidence;
  const next = firstAfter(signs, hit.start);
  const elsewhere = clientElsewhere(hit, evidence, next);
  if (elsewhere) return elsewhere;
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < hit.start - CLIENT_REACH || sign.platform === OPENAI) break;
    if (sign.platform === FOREIGN) return isApart(text.slice(sign.at, hit.start)) ? undefined : sign;
  }
  for (let at = next; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > hit.end + AFTER || sign.platform === OPENAI) return undefined;
    if (sign.platform === FOREIGN) return isApart(text.slice(hit.end, sign.at)) ? undefined : sign;
  }
  return undefined;
}

/** The client of the call, or the call itself, is pointed at a platform that has no such model: `OpenAI(base_url="https://api.groq.com/…")`. */
function clientElsewhere(hit: Site, { signs, text, clients }: FileEvidence, next: number): ClientMatch | undefined {
  const named = clientOf(hit.usage.owners, clients());
  if (named) return OPENAI_API.includes(named.platform) ? undefined : named;
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < Math.max(0, hit.start - LONGEST_CALL)) return undefined;
    if (sign.platform !== OPENAI || !isOpen(text.slice(sign.at, hit.start))) continue;
    const host = resolveTarget(signs, at, text);
    return OPENAI_API.includes(host.platform) ? undefined : host;
  }
  return undefined;
}

/** How far a client's address speaks for the models behind it, in UTF-16 code units: about forty lines. */
const CLIENT_REACH = 1_500;

/** Another example of a page, or another item of a list. */
const isApart = (between: string): boolean => /\n *(?:```|- )/.test(between);

/** A file that speaks of one platform only, and often enough; infrastructure needs to say it once. */
function signOfFile(evidence: FileEvidence, platforms: readonly string[]): ClientMatch | undefined {
  const fitting = platforms.flatMap((platform) => evidence.spoken().get(platform) ?? []);
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  return isDominant(only, evidence.infrastructure) ? only.first : undefined;
}

/** The first sign at or behind an offset. */
const firstAfter = (signs: readonly ClientMatch[], offset: number): number =>
  firstIndex(signs.length, (index) => (signs[index]?.at ?? 0) < offset);
