import { LISTED } from './forms';
import { definePlatform } from './platform';

export const neuralwatt = definePlatform({ ...LISTED, id: 'neuralwatt', name: 'Neuralwatt' });
