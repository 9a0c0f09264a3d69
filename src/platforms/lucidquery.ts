import { LISTED } from './forms';
import { definePlatform } from './platform';

export const lucidquery = definePlatform({ ...LISTED, id: 'lucidquery', name: 'LucidQuery' });
