/** The catalogue of this repository, read the way the product reads it. */
import { readCatalogueData } from '../../../pipeline/read';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';
import type { ModelEntry } from '../../../src/catalogue/schema';

let read: Catalogue | undefined;

export function realCatalogue(): Catalogue {
  read ??= decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  return read;
}

/** The one entry of `id` (or alias), or of `id` and version. Throws when there is none or more than one. */
export function realEntry(platform: string, id: string, version?: string): ModelEntry {
  const found = realCatalogue()
    .on(platform, id)
    .filter((ref) => version === undefined || ref.version === version);
  const [ref] = found;
  if (!ref || found.length > 1) throw new Error(`${platform} ${id} ${version ?? ''}: ${found.length} entries`);
  return realCatalogue().entry(ref);
}
