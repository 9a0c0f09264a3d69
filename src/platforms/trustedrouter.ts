import { LISTED } from './forms';
import { definePlatform } from './platform';

export const trustedrouter = definePlatform({ ...LISTED, id: 'trustedrouter', name: 'TrustedRouter' });
