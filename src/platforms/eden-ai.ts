import { LISTED } from './forms';
import { definePlatform } from './platform';

export const edenAi = definePlatform({ ...LISTED, id: 'eden-ai', name: 'Eden AI' });
