/** All parts at once: for whoever cannot wait. */
import { atHand } from '../../text';
import { findVersions, undatedVersions } from '../mentions/api-versions';
import { endpointUses } from '../mentions/endpoints';
import { declaredMentions, readDeclaredInSteps, withNames } from './deployments';
import type { RecognitionParts } from './parts';

export const ALL_PARTS: RecognitionParts = {
  apiVersions: atHand({ findVersions, undatedVersions }),
  endpoints: atHand({ endpointUses }),
  deployments: atHand({ readDeclaredInSteps, declaredMentions, withNames }),
};
