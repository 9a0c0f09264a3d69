/** The catalogue that lies beside the bundle: as it is, or packed as in the npm package. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Catalogue, decodeCatalogue } from '../catalogue';

let catalogue: Catalogue | undefined;

/** Read once. `folder`: of the bundle. */
export function bundledCatalogue(folder: string): Catalogue {
  catalogue ??= decodeCatalogue(textIn(path.join(folder, 'catalogue.ndjson')));
  return catalogue;
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    try {
      // Loaded only where it is needed.
      const { gunzipSync } = process.getBuiltinModule('node:zlib');
      return gunzipSync(readFileSync(`${file}.gz`)).toString('latin1');
    } catch {
      throw error;
    }
  }
}
