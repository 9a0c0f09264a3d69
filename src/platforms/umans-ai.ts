import { LISTED } from './forms';
import { definePlatform } from './platform';

export const umansAi = definePlatform({ ...LISTED, id: 'umans-ai', name: 'Umans AI Coding Plan' });
