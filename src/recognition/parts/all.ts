/** All parts at once: for whoever cannot wait. */
import { alreadyLoaded } from '../../text';
import { endpointUses, findVersions, undatedVersions } from './contracts';
import { declaredMentions, readDeclaredInSteps, withNames } from './deployments';
import type { RecognitionParts } from './parts';

export const ALL_PARTS: RecognitionParts = {
  contracts: alreadyLoaded({ findVersions, undatedVersions, endpointUses }),
  deployments: alreadyLoaded({ readDeclaredInSteps, declaredMentions, withNames }),
};
