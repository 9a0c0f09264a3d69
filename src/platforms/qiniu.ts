import { LISTED } from './forms';
import { definePlatform } from './platform';

export const qiniu = definePlatform({ ...LISTED, id: 'qiniu', name: 'Qiniu' });
