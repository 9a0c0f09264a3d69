import { LISTED } from './forms';
import { definePlatform } from './platform';

export const crusoe = definePlatform({ ...LISTED, id: 'crusoe', name: 'Crusoe' });
