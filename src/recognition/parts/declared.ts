/** What a file declares, for whoever does not ask what else is in it. */
import type { Steps } from '../../text';
import type { Deployment } from '../deployments/deployment';
import { mayHoldDeclarations } from '../deployments/iac/hints';
import type { RecognitionInput } from '../document';
import type { RecognitionParts } from './parts';

/** In the order of the file. */
export function* deploymentsDeclaredIn(parts: RecognitionParts, input: RecognitionInput): Steps<readonly Deployment[]> {
  if (!mayHoldDeclarations(input)) return [];
  const { readDeclaredInSteps } = yield* parts.deployments();
  return (yield* readDeclaredInSteps(input)).deployments;
}
