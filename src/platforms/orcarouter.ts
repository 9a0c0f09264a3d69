import { LISTED } from './forms';
import { definePlatform } from './platform';

export const orcarouter = definePlatform({ ...LISTED, id: 'orcarouter', name: 'OrcaRouter' });
