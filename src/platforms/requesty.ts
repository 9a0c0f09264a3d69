import { LISTED } from './forms';
import { definePlatform } from './platform';

export const requesty = definePlatform({ ...LISTED, id: 'requesty', name: 'Requesty' });
