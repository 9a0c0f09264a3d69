import { LISTED } from './forms';
import { definePlatform } from './platform';

export const bee = definePlatform({ ...LISTED, id: 'bee', name: 'Bee by HEOSSI' });
