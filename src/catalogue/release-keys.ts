/**
 * The keys whose signature a refreshed catalogue must bear. There is none yet: until a release key is made
 * (`node scripts/run.mjs pipeline/commands/sign.ts --new-key FILE` prints the line to put here), a refresh refuses and says so.
 */
import type { TrustedKey } from './signed';

export const RELEASE_KEYS: readonly TrustedKey[] = [];
