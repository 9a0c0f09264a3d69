import { LISTED } from './forms';
import { definePlatform } from './platform';

export const aihubmix = definePlatform({ ...LISTED, id: 'aihubmix', name: 'AIHubMix' });
