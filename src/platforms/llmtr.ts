import { LISTED } from './forms';
import { definePlatform } from './platform';

export const llmtr = definePlatform({ ...LISTED, id: 'llmtr', name: 'LLMTR' });
