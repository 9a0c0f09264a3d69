import { LISTED } from './forms';
import { definePlatform } from './platform';

export const kenari = definePlatform({ ...LISTED, id: 'kenari', name: 'Kenari' });
