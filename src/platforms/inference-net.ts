import { LISTED } from './forms';
import { definePlatform } from './platform';

export const inferenceNet = definePlatform({ ...LISTED, id: 'inference-net', name: 'Inference.net' });
