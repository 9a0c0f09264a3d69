import { LISTED } from './forms';
import { definePlatform } from './platform';

export const nanoGpt = definePlatform({ ...LISTED, id: 'nano-gpt', name: 'NanoGPT' });
