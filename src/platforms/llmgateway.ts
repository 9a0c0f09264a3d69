import { LISTED } from './forms';
import { definePlatform } from './platform';

export const llmgateway = definePlatform({ ...LISTED, id: 'llmgateway', name: 'LLM Gateway' });
