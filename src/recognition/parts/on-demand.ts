/** The parts as a long-running program has them: each is loaded with the first text that needs it. */
import { onDemand } from '../../text';
import type { RecognitionParts } from './parts';

export const partsOnDemand = (): RecognitionParts => ({
  contracts: onDemand(() => import('./contracts')),
  deployments: onDemand(() => import('./deployments')),
});
