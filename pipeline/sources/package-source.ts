/** How facts from an npm package name their source: the page of that very version opens for everybody. */
import type { Source } from '../../src/catalogue/schema';
import type { PackageDocument } from './upstream';

/** `path` names the file, or the kind of files, inside the package. */
export function packageSource(
  { name, version }: Pick<PackageDocument, 'name' | 'version'>,
  path: string,
  licence: string,
): Omit<Source, 'checked'> {
  return {
    url: `https://www.npmjs.com/package/${name}/v/${version}`,
    document: `npm ${name}@${version}`,
    path,
    licence,
  };
}
