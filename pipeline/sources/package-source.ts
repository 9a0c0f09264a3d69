/** How facts from an npm package name their source: a page of that very version opens for everybody. */
import type { Source } from '../../src/catalogue';
import type { PackageDocument } from './upstream';

/** `path` names the file, or the kind of files, inside the package; `page` the file itself, where people can read it. */
export function packageSource(
  { name, version }: Pick<PackageDocument, 'name' | 'version'>,
  path: string,
  licence: string,
  page?: (version: string) => string,
): Omit<Source, 'checked'> {
  return {
    url: page?.(version) ?? `https://www.npmjs.com/package/${name}/v/${version}`,
    document: `npm ${name}@${version}`,
    path,
    licence,
  };
}
