import { LISTED } from './forms';
import { definePlatform } from './platform';

export const ai302 = definePlatform({ ...LISTED, id: 'ai-302', name: '302.AI' });
