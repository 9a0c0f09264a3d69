/** What is no dated contract of its own: versions in the paths of URLs (`/v1beta/`) and Anthropic's beta flags. */
import type { ApiVersionTable } from '../../catalogue';
import { PATH_VERSIONS } from '../../platforms';

export interface Undated {
  readonly start: number;
  readonly end: number;
  readonly service: string;
  readonly version: string;
  /** The host or the header that tells the service. */
  readonly detail: string;
  readonly by: 'host' | 'key';
}

const FLAG = /(?<![\w.-])[a-z][a-z\d-]{2,40}-20\d\d-\d\d-\d\d(?![\w-])/g;
const WINDOW = 400;

/** In no particular order; each is an entry of the table. */
export function undatedIn(text: string, table: ApiVersionTable): readonly Undated[] {
  return [...pathVersions(text, table), ...betaFlags(text, table)];
}

function pathVersions(text: string, table: ApiVersionTable): readonly Undated[] {
  return PATH_VERSIONS.flatMap(([service, host]) =>
    [...text.matchAll(host)].flatMap((found) => {
      const version = found[1] ?? '';
      if (!table.find(service, version)) return [];
      const end = found.index + found[0].length;
      const start = end - version.length;
      return {
        start,
        end,
        service,
        version,
        detail: found[0].slice(0, -version.length - 1),
        by: 'host' as const,
      };
    }),
  );
}

/** Behind `anthropic-beta` or `betas`, on the same line or not far above. */
function betaFlags(text: string, table: ApiVersionTable): readonly Undated[] {
  if (!/beta/i.test(text)) return [];
  return [...text.matchAll(FLAG)].flatMap((found) => {
    const before = text.slice(Math.max(0, found.index - WINDOW), found.index);
    if (!table.beta(found[0]) || !/beta/i.test(before)) return [];
    const end = found.index + found[0].length;
    return {
      start: found.index,
      end,
      service: 'anthropic',
      version: found[0],
      detail: 'anthropic-beta',
      by: 'key' as const,
    };
  });
}
