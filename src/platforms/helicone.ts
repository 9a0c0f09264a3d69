import { LISTED } from './forms';
import { definePlatform } from './platform';

export const helicone = definePlatform({ ...LISTED, id: 'helicone', name: 'Helicone' });
