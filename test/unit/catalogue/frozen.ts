/**
 * A small catalogue that does not change when the almanac does: what tests and examples name, as it was when it was named first.
 * `npm run fixtures:catalogue` adds what is missing.
 */
import { readPlatformFiles } from '../../../pipeline/data-files';
import { readCatalogueData } from '../../../pipeline/read';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';

let read: Catalogue | undefined;

export function frozenCatalogue(): Catalogue {
  read ??= decodeCatalogue(frozenText());
  return read;
}

/** In the compact form, for a program in a process of its own. */
export const frozenText = (): string =>
  encodeCatalogue({ ...readCatalogueData('.'), files: readPlatformFiles('test/fixtures/catalogue') });
