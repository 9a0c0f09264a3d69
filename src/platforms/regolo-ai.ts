import { LISTED } from './forms';
import { definePlatform } from './platform';

export const regoloAi = definePlatform({ ...LISTED, id: 'regolo-ai', name: 'Regolo AI' });
