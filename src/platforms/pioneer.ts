import { LISTED } from './forms';
import { definePlatform } from './platform';

export const pioneer = definePlatform({ ...LISTED, id: 'pioneer', name: 'Pioneer' });
