import { LISTED } from './forms';
import { definePlatform } from './platform';

export const vultr = definePlatform({ ...LISTED, id: 'vultr', name: 'Vultr' });
