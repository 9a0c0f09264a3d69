import { LISTED } from './forms';
import { definePlatform } from './platform';

export const infomaniak = definePlatform({ ...LISTED, id: 'infomaniak', name: 'Infomaniak' });
