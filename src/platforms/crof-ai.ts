import { LISTED } from './forms';
import { definePlatform } from './platform';

export const crofAi = definePlatform({ ...LISTED, id: 'crof-ai', name: 'CrofAI' });
