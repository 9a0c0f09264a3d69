import { LISTED } from './forms';
import { definePlatform } from './platform';

export const clarifai = definePlatform({ ...LISTED, id: 'clarifai', name: 'Clarifai' });
