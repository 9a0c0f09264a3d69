import { LISTED } from './forms';
import { definePlatform } from './platform';

export const privatemodeAi = definePlatform({ ...LISTED, id: 'privatemode-ai', name: 'Privatemode AI' });
