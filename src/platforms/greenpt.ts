import { LISTED } from './forms';
import { definePlatform } from './platform';

export const greenpt = definePlatform({ ...LISTED, id: 'greenpt', name: 'GreenPT' });
