/** What the surroundings of a place say of the platform: a client, a key, a sign nearby, the file. */

import { lineEnd, lineStart } from '../text/line';
import { wordsOf } from '../text/names';
import { firstIndex } from '../text/search';
import type { PlatformReason } from './mention';
import type { Candidate } from './model-mentions';
import { clientOf } from './receivers';
import { isLoud, type Signals } from './signals';
import { FOREIGN, type Sign } from './signs';

/** What a place says of the platform by a key, a client or the file, among some; an ID has no say in it. */
export function platformTold(candidate: Candidate, signals: Signals, platforms: readonly string[]): string | undefined {
  return (toldNearby(candidate, signals, platforms) ?? toldByFile(signals, platforms))?.platform;
}

export interface Told {
  readonly platform: string;
  readonly reason: PlatformReason;
}

/** The client that the call is made on, else a key, else the nearest sign around. */
export function toldNearby(candidate: Candidate, signals: Signals, platforms: readonly string[]): Told | undefined {
  const client = clientIn(candidate, signals, platforms);
  const key = client ? undefined : keyIn(candidate, platforms);
  if (key) return { platform: key.platform, reason: { by: 'key', detail: key.name } };
  return toldBySign(client ?? nearestSign(candidate, signals, platforms));
}

export const toldByFile = (signals: Signals, platforms: readonly string[]): Told | undefined =>
  toldBySign(signOfFile(signals, platforms));

const toldBySign = (sign: Sign | undefined): Told | undefined =>
  sign && { platform: sign.platform, reason: { by: 'client', detail: sign.text } };

/** Words of keys and calls that name a platform. */
const KEY_WORDS: readonly (readonly [word: string, platform: string])[] = [
  ['azure', 'azure-openai'],
  ['azureopenai', 'azure-openai'],
  ['bedrock', 'aws-bedrock'],
  ['vertex', 'google-vertex'],
  ['vertexai', 'google-vertex'],
  ['openrouter', 'openrouter'],
  ['groq', 'groq'],
  ['openai', 'openai'],
];

/** `OPENAI_MODEL=`, `"AzureOpenAI": { "Model": … }`, `azure("gpt-4o")`: the nearest name with a platform's word in it. */
function keyIn(
  { standing, role }: Candidate,
  platforms: readonly string[],
): { readonly platform: string; readonly name: string } | undefined {
  for (const owner of standing.owners.slice(0, 4)) {
    if (owner.as === 'operand') continue;
    const words = wordsOf(owner.name)
      .join(' ')
      .replace('open ai', 'openai')
      .replace('open router', 'openrouter')
      .split(' ');
    const found = KEY_WORDS.find(([word]) => words.includes(word));
    if (!found) continue;
    // In code a variable called `openai` holds whatever client it was given.
    if (found[1] === 'openai' && role !== 'config') return undefined;
    return platforms.includes(found[1]) ? { platform: found[1], name: owner.name } : undefined;
  }
  return undefined;
}

/** How far a client or a host speaks, in UTF-16 code units: about ten lines before a mention, about five behind it. */
const BEFORE = 300;
const AFTER = 80;

/** The client that the call is made on, where the file gives it a name. */
function clientIn(candidate: Candidate, signals: Signals, platforms: readonly string[]): Sign | undefined {
  const client = clientOf(candidate.standing.owners, signals.clients());
  return client && platforms.includes(client.platform) ? client : undefined;
}

/** The sign on the same line, else the nearest one around: a vendor's own client speaks as well as a cloud's. */
function nearestSign(candidate: Candidate, signals: Signals, platforms: readonly string[]): Sign | undefined {
  const { text, signs } = signals;
  const from = lineStart(text, candidate.start, BEFORE);
  const to = lineEnd(text, candidate.end, AFTER + 1);
  let best: Sign | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let at = firstAfter(signs, candidate.start - BEFORE); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > candidate.end + AFTER) break;
    if (!platforms.includes(sign.platform)) continue;
    const onLine = sign.at >= from && sign.at < to;
    const before = sign.at < candidate.start;
    const distance = onLine ? 0 : before ? candidate.start - sign.at : 2 * (sign.at - candidate.end);
    if (distance < bestDistance || (distance === bestDistance && before)) {
      best = sign;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The last client before a mention decides: `OpenAI(base_url="http://localhost…")` until the next `OpenAI(`;
 * in the same call the address may come behind the model.
 */
export function foreignHost(candidate: Candidate, { signs, text }: Signals): Sign | undefined {
  const next = firstAfter(signs, candidate.start);
  for (let at = next - 1; at >= 0; at--) {
    const sign = signs[at];
    if (!sign || sign.at < candidate.start - CLIENT_REACH || sign.platform === 'openai') break;
    if (sign.platform === FOREIGN) return isApart(text.slice(sign.at, candidate.start)) ? undefined : sign;
  }
  for (let at = next; at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.at > candidate.end + AFTER || sign.platform === 'openai') return undefined;
    if (sign.platform === FOREIGN) return isApart(text.slice(candidate.end, sign.at)) ? undefined : sign;
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
