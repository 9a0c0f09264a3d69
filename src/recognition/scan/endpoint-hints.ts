/** Words without which a text uses no endpoint that was or will be shut down. */
import { RETIRED_ENDPOINT_HINTS } from '../../platforms';

/** Could the text use such an endpoint? A search for a few words. */
export const mayUseEndpoint = (text: string): boolean =>
  PATH_HINTS.some((hint) => text.includes(hint)) ||
  (RETIRED_ENDPOINT_HINTS.some((word) => text.includes(word)) && HINTS.some((hint) => text.includes(hint)));

/** Paths that tell their service by themselves. */
const PATH_HINTS = ['speechtotext/v', 'vision/v', 'formrecognizer/v'];
const HINTS = [
  'assistants',
  'ssistant',
  'threads',
  'Threads',
  'realtime',
  'Realtime',
  'videos.',
  'evals',
  'Evals',
  '/v1/',
  '.Edit.',
  '.FineTune.',
  '.Engine.',
  '.Answer.',
  '.Classification.',
  'openai.create',
  'openai.listEngines',
  '/extensions/chat',
  ':generate',
  ':batchEmbed',
  'v1beta2',
  'v1beta3',
  'palm.',
  'models.github.ai',
  'models.inference.ai',
  '.generate',
  '.Generate',
  '.summarize',
  '.Summarize',
  '.classify',
  '.Classify',
  '.connectors',
];
