import { LISTED } from './forms';
import { definePlatform } from './platform';

export const theGridAi = definePlatform({ ...LISTED, id: 'the-grid-ai', name: 'The Grid AI' });
