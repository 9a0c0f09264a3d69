/** What the surroundings of a place say of the platform: a client, a key, a sign nearby, the file. */

import { KEY_WORDS, MAKERS, OPENAI, OPENAI_API } from '../../platforms';
import { firstIndex, lineEnd, lineStart } from '../../text';
import type { Spot } from '../candidate';
import { wordsOf } from '../context/name-semantics';
import { isRunning } from '../mention';
import { FOREIGN, type Sign } from './client-patterns';
import { clientOf, isOpen, LONGEST_CALL, pointed } from './client-variables';
import type { Signals, Told } from './evidence';
import { isLoud } from './file-evidence';

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function platformTold(spot: Spot, signals: Signals, platforms: readonly string[]): string | undefined {
  return (toldNearby(spot, signals, platforms) ?? toldByFile(signals, platforms))?.platform;
}

/** The client that the call is made on, else a key, else the nearest sign around, or only one on the same line. */
export function toldNearby(
  spot: Spot,
  signals: Signals,
  platforms: readonly string[],
  onLineOnly = false,
): Told | undefined {
  const client = clientIn(spot, signals, platforms);
  const key = client ? undefined : keyIn(spot, platforms);
  if (key) return { platform: key.platform, reason: { by: 'key', detail: key.name } };
  return toldBySign(client ?? nearestSign(spot, signals, platforms, onLineOnly));
}

export const toldByFile = (signals: Signals, platforms: readonly string[]): Told | undefined =>
  toldBySign(signOfFile(signals, platforms));

const toldBySign = (sign: Sign | undefined): Told | undefined =>
  sign && { platform: sign.platform, reason: { by: 'client', detail: sign.text } };

/** `OPENAI_MODEL=`, `"AzureOpenAI": { "Model": … }`, `azure("gpt-4o")`: the nearest name with a platform's word in it. */
function keyIn(
  { standing, role }: Spot,
  platforms: readonly string[],
): { readonly platform: string; readonly name: string } | undefined {
  let maker: { readonly platform: string; readonly name: string } | undefined;
  for (const owner of standing.owners.slice(0, 4)) {
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
function clientIn(spot: Spot, signals: Signals, platforms: readonly string[]): Sign | undefined {
  const client = clientOf(spot.standing.owners, signals.clients());
  return client && platforms.includes(client.platform) ? client : undefined;
}

/** The sign on the same line, else the nearest one around: a vendor's own client speaks as well as a cloud's. */
function nearestSign(
  spot: Spot,
  signals: Signals,
  platforms: readonly string[],
  onLineOnly: boolean,
): Sign | undefined {
  const { text, signs } = signals;
  const from = lineStart(text, spot.start, BEFORE);
  const to = lineEnd(text, spot.end, AFTER + 1);
  let best: Sign | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = firstAfter(signs, spot.start - BEFORE); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > spot.end + AFTER) break;
    if (!platforms.includes(sign.platform)) continue;
    const onLine = sign.at >= from && sign.at < to;
    if (onLineOnly && !onLine) continue;
    const before = sign.at < spot.start;
    const distance = onLine ? 0 : before ? spot.start - sign.at : 2 * (sign.at - spot.end);
    if (!onLine && isOtherItem(text, sign, spot)) continue;
    if (distance < bestDistance || (distance === bestDistance && before)) {
      best = sign;
      bestDistance = distance;
    }
  }
  return best;
}

/** In running text, the sign and the place stand in two items of one list: a log of changes speaks of another thing in each. */
function isOtherItem(text: string, sign: Sign, { start, role }: Spot): boolean {
  if (!isRunning(role)) return false;
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
export function foreignHost(spot: Spot, signals: Signals): Sign | undefined {
  const { signs, text } = signals;
  const next = firstAfter(signs, spot.start);
  const elsewhere = clientElsewhere(spot, signals, next);
  if (elsewhere) return elsewhere;
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < spot.start - CLIENT_REACH || sign.platform === OPENAI) break;
    if (sign.platform === FOREIGN) return isApart(text.slice(sign.at, spot.start)) ? undefined : sign;
  }
  for (let at = next; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > spot.end + AFTER || sign.platform === OPENAI) return undefined;
    if (sign.platform === FOREIGN) return isApart(text.slice(spot.end, sign.at)) ? undefined : sign;
  }
  return undefined;
}

/** The client of the call, or the call itself, is pointed at a platform that has no such model: `OpenAI(base_url="https://api.groq.com/…")`. */
function clientElsewhere(spot: Spot, { signs, text, clients }: Signals, next: number): Sign | undefined {
  const named = clientOf(spot.standing.owners, clients());
  if (named) return OPENAI_API.includes(named.platform) ? undefined : named;
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < Math.max(0, spot.start - LONGEST_CALL)) return undefined;
    if (sign.platform !== OPENAI || !isOpen(text.slice(sign.at, spot.start))) continue;
    const host = pointed(signs, at, text);
    return OPENAI_API.includes(host.platform) ? undefined : host;
  }
  return undefined;
}

/** How far a client's address speaks for the models behind it, in UTF-16 code units: about forty lines. */
const CLIENT_REACH = 1_500;

/** Another example of a page, or another item of a list. */
const isApart = (between: string): boolean => /\n *(?:```|- )/.test(between);

/** A file that speaks of one platform only, and often enough; infrastructure needs to say it once. */
function signOfFile(signals: Signals, platforms: readonly string[]): Sign | undefined {
  const fitting = platforms.flatMap((platform) => signals.spoken().get(platform) ?? []);
  const [only] = fitting;
  if (!only || fitting.length > 1) return undefined;
  return isLoud(only, signals.infrastructure) ? only.first : undefined;
}

/** The first sign at or behind an offset. */
const firstAfter = (signs: readonly Sign[], offset: number): number =>
  firstIndex(signs.length, (index) => (signs[index]?.at ?? 0) < offset);
