import { LISTED } from './forms';
import { definePlatform } from './platform';

export const stackit = definePlatform({ ...LISTED, id: 'stackit', name: 'STACKIT' });
