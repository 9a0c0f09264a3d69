/** A client of OpenAI's make that talks to somebody else: what answers there has no dates. */

import { OPENAI, OPENAI_API } from '../../platforms';
import type { Site } from '../candidate';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { clientOf, firstSignAfter, isOpen, LONGEST_CALL, resolveTarget } from './client-variables';
import type { FileEvidence } from './evidence';

/**
 * The last client before a mention decides: `OpenAI(base_url="http://localhost…")` until the next `OpenAI(`;
 * in the same call the address may come behind the model.
 */
export function foreignHost(hit: Site, evidence: FileEvidence): ClientMatch | undefined {
  const { signs, text } = evidence;
  const next = firstSignAfter(signs, hit.start);
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

/** How far behind a model its call may give the address, in UTF-16 code units. */
const AFTER = 80;

/** How far a client's address speaks for the models behind it, in UTF-16 code units: about forty lines. */
const CLIENT_REACH = 1_500;

/** Another example of a page, or another item of a list. */
const isApart = (between: string): boolean => /\n *(?:```|- )/.test(between);
