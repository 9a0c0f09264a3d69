import { LISTED } from './forms';
import { definePlatform } from './platform';

export const neon = definePlatform({ ...LISTED, id: 'neon', name: 'Neon' });
