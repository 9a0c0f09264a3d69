import { LISTED } from './forms';
import { definePlatform } from './platform';

export const clinePass = definePlatform({ ...LISTED, id: 'cline-pass', name: 'ClinePass' });
