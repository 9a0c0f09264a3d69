/** Which platform a mention speaks of, and why: its spelling, the clients and hosts around it, or the vendor's own API. */

import { type Catalogue, type EntryRef, isLayered } from '../../catalogue';
import {
  DEPLOYMENT_PLATFORM,
  HUB,
  NAMES_BY_VENDOR,
  OPENAI,
  OPENAI_API,
  OWN_ORDER,
  peerOf,
  WITH_DEPLOYMENTS,
} from '../../platforms';
import type { Candidate } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { PlatformReason } from '../mention';
import type { Signals } from './evidence';
import { isBorrowed, isGuestOn } from './hosted-models';
import { foreignHost, toldByFile, toldNearby } from './nearby-evidence';

export interface PlatformChoice {
  readonly platform?: string;
  readonly reason?: PlatformReason;
  readonly entries: readonly EntryRef[];
  readonly elsewhere: readonly EntryRef[];
  readonly claims: boolean;
}

/** The platform of a candidate among those that have its ID. */
export function choosePlatform(
  candidate: Candidate,
  signalsOfFile: () => Signals,
  catalogue: Catalogue,
): PlatformChoice {
  const { spelled } = candidate;
  const refs = spelled.named.map(({ ref }) => ref);
  const platforms = [...new Set(refs.map((ref) => ref.platform))];
  const pick = (platform: string, reason: PlatformReason): PlatformChoice => ({
    platform,
    reason,
    entries: refs.filter((ref) => ref.platform === platform),
    elsewhere: refs.filter((ref) => ref.platform !== platform),
    claims: true,
  });
  if (spelled.platform) return bySpelling(candidate, spelled.platform, refs, platforms, catalogue, pick);
  if (candidate.standing.meaning === 'deployment') return ofDeployment(candidate, refs, platforms, pick);
  const only = platforms[0];
  if (only === undefined) return { entries: [], elsewhere: refs, claims: false };
  const guests = platforms.filter((platform) => isGuestOn(platform, candidate.text, refs, catalogue));
  if (platforms.length === 1 && !guests.length && !isBorrowed(candidate.text, only)) {
    const elsewhere = only === OPENAI ? foreignHost(candidate, signalsOfFile()) : undefined;
    if (elsewhere) return { ...pick(only, { by: 'host', detail: elsewhere.text }), claims: false };
    // Azure has it, too, as an older model that it no longer lists, or by another name: its dates are its own.
    const azure = only === OPENAI ? toldNearby(candidate, signalsOfFile(), OPENAI_API, true) : undefined;
    if (azure?.platform === DEPLOYMENT_PLATFORM) return { ...azure, entries: [], elsewhere: refs, claims: false };
    return pick(only, { by: 'only', detail: candidate.text });
  }
  const signals = signalsOfFile();
  // A model that is at home on none of them: the host must be near, or alone in the file; the client of a peer speaks for its own (Azure OpenAI's for Foundry).
  const away = guests.length === platforms.length;
  const heard = away ? [...platforms, ...guests.flatMap((guest) => peerOf(guest) ?? [])] : platforms;
  const here = (heardOf: string): string => (platforms.includes(heardOf) ? heardOf : (peerOf(heardOf) ?? heardOf));
  const near = toldNearby(candidate, signals, heard);
  if (near?.reason.by === 'key') return pick(here(near.platform), near.reason);
  if (spelled.routed && !near) return pick(spelled.routed, { by: 'prefix', detail: candidate.text });
  const told = near ?? (away && signals.spoken().size > 1 ? undefined : toldByFile(signals, heard));
  const foreign =
    (told?.platform ?? OPENAI) === OPENAI && platforms.includes(OPENAI) && foreignHost(candidate, signals);
  if (foreign) return { ...pick(OPENAI, { by: 'host', detail: foreign.text }), claims: false };
  if (told) return pick(here(told.platform), told.reason);
  const wanted = isLayered(catalogue) ? catalogue.user.platformFor(signals.path) : undefined;
  if (wanted && platforms.includes(wanted)) return pick(wanted, { by: 'user', detail: wanted });
  // Organisations write capitals on Hugging Face; routers fold them.
  if (/^[\w.-]+\/.*[A-Z]/.test(candidate.text) && platforms.includes(HUB))
    return pick(HUB, { by: 'spelling', detail: candidate.text });
  const own = OWN_ORDER.find((platform) => platforms.includes(platform) && !guests.includes(platform));
  if (own) return pick(own, { by: 'vendor', detail: own });
  // `org/name` on many hosts: a name of Hugging Face's form, of which no host can be told; `maker/name` on the router alone is the router's.
  if (/^[\w.-]+\/[\w.:-]+$/.test(candidate.text)) {
    const isRouters = NAMES_BY_VENDOR.has(only) && platforms.length === 1 && !organisationOf(candidate.text);
    return {
      platform: isRouters ? only : HUB,
      reason: { by: 'spelling', detail: candidate.text },
      entries: [],
      elsewhere: refs,
      claims: false,
    };
  }
  return guests.length ? { entries: [], elsewhere: refs, claims: false } : pick(only, { by: 'vendor', detail: only });
}

/** Deployments are Azure's. One that is called like a model of another platform tells a name, no model: nothing is claimed. */
function ofDeployment(
  candidate: Candidate,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const reason: PlatformReason = {
    by: 'key',
    detail: candidate.standing.owners[0]?.name ?? 'deployments',
  };
  const azure = WITH_DEPLOYMENTS.find((platform) => platforms.includes(platform));
  return azure
    ? pick(azure, reason)
    : {
        platform: DEPLOYMENT_PLATFORM,
        reason,
        entries: [],
        elsewhere: refs,
        claims: false,
      };
}

function bySpelling(
  candidate: Candidate,
  platform: string,
  refs: readonly EntryRef[],
  platforms: readonly string[],
  catalogue: Catalogue,
  pick: (platform: string, reason: PlatformReason) => PlatformChoice,
): PlatformChoice {
  const { spelled } = candidate;
  const reason: PlatformReason = {
    by: spelled.told ?? 'prefix',
    detail: spelled.detail ?? '',
  };
  if (platforms.includes(platform)) return pick(platform, reason);
  const peer = platform === DEPLOYMENT_PLATFORM ? peerOf(platform) : undefined;
  if (peer !== undefined && platforms.includes(peer)) return pick(peer, reason);
  const there = catalogue.on(platform, candidate.text.slice(spelled.coreStart, spelled.coreEnd));
  return {
    platform,
    reason,
    entries: there,
    elsewhere: refs,
    claims: there.length > 0,
  };
}
