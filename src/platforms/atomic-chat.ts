import { LISTED } from './forms';
import { definePlatform } from './platform';

export const atomicChat = definePlatform({ ...LISTED, id: 'atomic-chat', name: 'Atomic Chat' });
