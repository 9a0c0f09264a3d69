import { LISTED } from './forms';
import { definePlatform } from './platform';

export const nanBuilders = definePlatform({ ...LISTED, id: 'nan-builders', name: 'nan.builders' });
