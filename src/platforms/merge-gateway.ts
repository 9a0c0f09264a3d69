import { LISTED } from './forms';
import { definePlatform } from './platform';

export const mergeGateway = definePlatform({ ...LISTED, id: 'merge-gateway', name: 'Merge Gateway' });
