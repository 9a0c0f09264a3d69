import { LISTED } from './forms';
import { definePlatform } from './platform';

export const ofox = definePlatform({ ...LISTED, id: 'ofox', name: 'Ofox' });
