/** The catalogue that ships, for tests that must hold for the real facts. */

import { readCatalogueData } from '../../../scripts/catalogue/read';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';

let catalogue: Catalogue | undefined;

/** Read once for a test file. */
export function bundledCatalogue(): Catalogue {
  catalogue ??= decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  return catalogue;
}
