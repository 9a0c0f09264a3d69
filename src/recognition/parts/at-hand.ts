/** All parts at once: for whoever cannot wait. */
import { atHand } from '../../text';
import { endpointUses, findVersions, undatedVersions } from './contracts';
import { declaredMentions, readDeclaredInSteps, withNames } from './deployments';
import type { RecognitionParts } from './parts';

export const ALL_PARTS: RecognitionParts = {
  contracts: atHand({ findVersions, undatedVersions, endpointUses }),
  deployments: atHand({ readDeclaredInSteps, declaredMentions, withNames }),
};
