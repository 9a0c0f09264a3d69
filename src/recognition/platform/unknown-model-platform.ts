/** Who serves a model that nobody knows: the host that its place shows, if models of such names run there. */

import { HUB, UNKNOWN_MODELS } from '../../platforms';
import type { Site } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { Mention } from '../mention';
import { FOREIGN } from './client-patterns';
import type { FileEvidence } from './evidence';
import { nearestEvidence } from './nearby-evidence';

const ASKED = [...UNKNOWN_MODELS.keys(), FOREIGN];

/** The same slot with the platform that its place tells. */
export function withPlatform(slot: Mention, hit: Site, evidence: FileEvidence): Mention {
  const told = nearestEvidence(hit, evidence, ASKED);
  if (told && UNKNOWN_MODELS.get(told.platform)?.test(slot.text))
    return { ...slot, platform: told.platform, platformReason: told.reason };
  const organisation = organisationOf(slot.text);
  if (organisation === undefined) return slot;
  return { ...slot, platform: HUB, platformReason: { by: 'prefix', detail: organisation } };
}
