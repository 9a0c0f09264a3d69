/** One file of the newest version of an npm package. */
import path from 'node:path';
import type { PackageUpstream } from '../sources/upstream';
import { openCache } from './download-cache';
import { obtain } from './obtain';

/** Throws an `Error` with the reason when it is not to be had. */
export async function fetchPackageFile(name: string, file: string): Promise<string> {
  let text: string | undefined;
  const upstream: PackageUpstream = {
    kind: 'package',
    name,
    package: name,
    rank: 'catalogue',
    adds: false,
    fewest: 0,
    wants: (inside) => inside === file,
    read: ({ day, files }) => {
      text = files.get(file);
      return { day, claims: [], rejected: [] };
    },
  };
  const got = await obtain(upstream, {
    cache: openCache(path.join('node_modules', '.cache', 'catalogue-update')),
    offline: false,
    today: new Date().toISOString().slice(0, 10),
    registry: `${(process.env.npm_config_registry || 'https://registry.npmjs.org').replace(/\/+$/, '')}/`,
  });
  if (got.state === 'broken') throw new Error(got.reason);
  got.keep();
  if (text === undefined) throw new Error(`${name} has no ${file}`);
  return text;
}
