import { LISTED } from './forms';
import { definePlatform } from './platform';

export const cortecs = definePlatform({ ...LISTED, id: 'cortecs', name: 'Cortecs' });
