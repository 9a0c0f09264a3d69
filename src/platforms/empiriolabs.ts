import { LISTED } from './forms';
import { definePlatform } from './platform';

export const empiriolabs = definePlatform({ ...LISTED, id: 'empiriolabs', name: 'EmpirioLabs AI' });
