/** Who signs catalogues, and where they are published. How an owner puts a key in is told in docs/releasing.md. */
import type { TrustedKey } from './signed';

/** Where the newest one is: `.github/workflows/publish.yml` puts it there. */
export const RELEASE_ADDRESS = 'https://model-almanac.github.io/model-almanac/catalogue.signed';

/**
 * The keys whose signature a refreshed catalogue must bear; two while one takes over from the other. There is none yet: until then a
 * refresh refuses, and says so.
 */
export const RELEASE_KEYS: readonly TrustedKey[] = [];
