import { LISTED } from './forms';
import { definePlatform } from './platform';

export const zenmux = definePlatform({ ...LISTED, id: 'zenmux', name: 'ZenMux' });
