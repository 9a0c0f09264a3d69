// Where things lie in the repository, for the harness.
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const SHOTS = path.join(ROOT, 'dist/shots');
export const WORKSPACE = path.join(ROOT, 'test/fixtures/workspace');
/** An empty extension: the one "under development" while the packaged one is under test. */
export const EMPTY_EXTENSION = path.join(ROOT, 'test/harness');
/** The bundled tests of a host: its own worker has no Node. */
export const testBundle = (host) => path.join(ROOT, `dist/test/${host === 'node' ? 'node' : 'web'}/index.js`);
