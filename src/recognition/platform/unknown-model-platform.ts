/** Who serves a model that nobody knows: the host that its place shows, if models of such names run there. */

import { HUB, UNKNOWN_MODELS } from '../../platforms';
import type { Spot } from '../candidate';
import { organisationOf } from '../ids/id-hosts';
import type { Mention } from '../mention';
import { FOREIGN } from './client-patterns';
import type { Signals } from './evidence';
import { toldNearby } from './nearby-evidence';

const ASKED = [...UNKNOWN_MODELS.keys(), FOREIGN];

/** The same slot with the platform that its place tells. */
export function onItsHost(slot: Mention, spot: Spot, signals: Signals): Mention {
  const told = toldNearby(spot, signals, ASKED);
  if (told && UNKNOWN_MODELS.get(told.platform)?.test(slot.text))
    return { ...slot, platform: told.platform, platformReason: told.reason };
  const organisation = organisationOf(slot.text);
  if (organisation === undefined) return slot;
  return { ...slot, platform: HUB, platformReason: { by: 'prefix', detail: organisation } };
}
