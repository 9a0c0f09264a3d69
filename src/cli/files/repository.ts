/** Which repository a file belongs to. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder around a file (as it is shown) that git keeps its own in; `undefined` outside of a repository. */
export function repositories(cwd: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const around = (directory: string): string | undefined => {
    if (known.has(directory)) return known.get(directory);
    const parent = path.dirname(directory);
    const isRoot = existsSync(path.join(directory, '.git'));
    const root = isRoot ? directory : parent === directory ? undefined : around(parent);
    known.set(directory, root);
    return root;
  };
  return (file) => around(path.dirname(path.resolve(cwd, file)));
}
