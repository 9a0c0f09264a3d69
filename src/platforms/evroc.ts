import { LISTED } from './forms';
import { definePlatform } from './platform';

export const evroc = definePlatform({ ...LISTED, id: 'evroc', name: 'Evroc' });
