import { LISTED } from './forms';
import { definePlatform } from './platform';

export const inferx = definePlatform({ ...LISTED, id: 'inferx', name: 'InferX' });
