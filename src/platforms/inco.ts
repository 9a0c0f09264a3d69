import { LISTED } from './forms';
import { definePlatform } from './platform';

export const inco = definePlatform({ ...LISTED, id: 'inco', name: 'Inco' });
