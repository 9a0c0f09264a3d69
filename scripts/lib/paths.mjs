// Where things lie in the repository, for the scripts.
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const inRoot = (...parts) => path.join(ROOT, ...parts);
export const VSIX = inRoot('dist/model-almanac.vsix');
