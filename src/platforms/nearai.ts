import { LISTED } from './forms';
import { definePlatform } from './platform';

export const nearai = definePlatform({ ...LISTED, id: 'nearai', name: 'NEAR AI Cloud' });
