/** Words without which a text uses no endpoint that was or will be shut down. */
import { RETIRED_ENDPOINT_HINTS } from '../../platforms';

/** Could the text use such an endpoint? A search for a few words. */
export const mayUseEndpoint = (text: string): boolean =>
  RETIRED_ENDPOINT_HINTS.some((word) => text.includes(word)) && HINTS.some((hint) => text.includes(hint));
const HINTS = [
  'assistants',
  'threads',
  'realtime=v1',
  'videos.',
  'evals.',
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
];
