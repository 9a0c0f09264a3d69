/** Who serves a model that nobody knows: the host that its place shows, if models of such names run there. */

import { HUB, knownPlatforms, UNKNOWN_MODELS } from '../../platforms';
import type { Site } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { Mention } from '../mention';
import { FOREIGN } from './client-patterns';
import type { FileEvidence, PlatformEvidence } from './evidence';
import { fileEvidence, nearestEvidence } from './nearby-evidence';
import { ownEvidenceOfUnknown } from './own-evidence';

const EVERYBODY = [...knownPlatforms(), FOREIGN];
const ASKED = [...UNKNOWN_MODELS.keys(), FOREIGN];

/** What a place says of any platform. */
export const anyEvidence = (site: Site, evidence: FileEvidence): PlatformEvidence | undefined =>
  nearestEvidence(site, evidence, EVERYBODY) ?? fileEvidence(site, evidence, EVERYBODY);

/** What is going to be written at the cursor may be a model of whoever is asked there. */
export function atCursor(slot: Mention, site: Site, evidence: FileEvidence): Mention {
  const shown = ownEvidenceOfUnknown(site, evidence) ?? anyEvidence(site, evidence);
  if (!shown || shown.platform === FOREIGN) return slot;
  return { ...slot, platform: shown.platform, platformReason: shown.reason };
}

/** A mix of a vendor's own IDs may be that vendor's, too, where its place or its file tells that one. */
export function ofFile(slot: Mention, hit: Site, evidence: FileEvidence, platform: string): Mention {
  const shown = anyEvidence(hit, evidence);
  return shown?.platform === platform ? { ...slot, platform, platformReason: shown.reason } : slot;
}

/** The same slot with the platform that its place tells. */
export function withPlatform(slot: Mention, hit: Site, evidence: FileEvidence): Mention {
  const own = ownEvidenceOfUnknown(hit, evidence);
  if (own) return { ...slot, platform: own.platform, platformReason: own.reason };
  const shown = nearestEvidence(hit, evidence, ASKED);
  if (shown && UNKNOWN_MODELS.get(shown.platform)?.test(slot.text))
    return { ...slot, platform: shown.platform, platformReason: shown.reason };
  const organisation = organisationOf(slot.text);
  if (organisation === undefined) return slot;
  return { ...slot, platform: HUB, platformReason: { by: 'prefix', detail: organisation } };
}
