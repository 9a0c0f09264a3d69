import { LISTED } from './forms';
import { definePlatform } from './platform';

export const fastrouter = definePlatform({ ...LISTED, id: 'fastrouter', name: 'FastRouter' });
