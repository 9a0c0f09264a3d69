import { LISTED } from './forms';
import { definePlatform } from './platform';

export const opencodeZen = definePlatform({ ...LISTED, id: 'opencode-zen', name: 'OpenCode Zen' });
