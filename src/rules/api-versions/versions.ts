/** What the rules on API versions share: the version of a mention, the newest of its service, the fix, the source. */
import type { ApiVersion, ApiVersionTable } from '../../catalogue/api-versions';
import { servicePage } from '../../catalogue/platforms';
import type { Source } from '../../catalogue/schema';
import type { Mention } from '../../recognition/mention';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';

export interface VersionCase {
  /** The service whose list counts: `azure-openai`, `Microsoft.Search`, … */
  readonly service: string;
  /** As it is written. */
  readonly written: string;
  /** Absent where the service has no such version. */
  readonly known?: ApiVersion;
  readonly newestGa?: ApiVersion;
}

/** `undefined` for other mentions, and where the place does not tell the service: then nothing is claimed. */
export function versionCase(
  mention: Mention,
  { catalogue: { apiVersions }, document }: RuleContext,
): VersionCase | undefined {
  if (mention.kind !== 'api-version' || mention.platform === undefined || !mention.claims) return undefined;
  const { platform: service, core } = mention;
  if (!apiVersions.services.includes(service)) return undefined;
  const written = core ? document.text.slice(core.start, core.end) : mention.text;
  const known = findFolded(apiVersions, service, mention.version ?? mention.id ?? written);
  const newestGa = newestGaOf(apiVersions, service);
  return { service, written, ...(known && { known }), ...(newestGa && { newestGa }) };
}

/** `2023-07-01-Preview` and `-preview` are the same contract. */
function findFolded(table: ApiVersionTable, service: string, version: string): ApiVersion | undefined {
  const wanted = version.toLowerCase();
  return table.find(service, version) ?? table.of(service).find((known) => known.version.toLowerCase() === wanted);
}

const DATED_GA = /^\d{4}-\d\d-\d\d$/;

/** The newest dated one: `v1` and `latest` belong to other paths, so they replace nothing in place. */
export function newestGaOf(table: ApiVersionTable, service: string): ApiVersion | undefined {
  return table
    .of(service)
    .filter(({ stage, version }) => stage === 'ga' && DATED_GA.test(version))
    .at(-1);
}

/** The day in a version's name, or `''`. */
export const dayIn = (version: string): string => /^\d{4}-\d\d-\d\d/.exec(version)?.[0] ?? '';

export const isPreview = ({ stage, version }: ApiVersion): boolean => stage === 'preview' || /preview$/i.test(version);

export function versionFix(mention: Mention, version: string, changes?: string): Fix {
  const { start, end } = mention.core ?? mention;
  return {
    start,
    end,
    newText: version,
    replacement: version,
    preferred: changes === undefined && mention.tier !== 'quiet',
    ...(changes !== undefined && { changes }),
  };
}

/** The newest source of a version; one without a page that opens is shown with the service's own. */
export function versionSource(version: ApiVersion): Pick<Source, 'url' | 'checked'> {
  const newestFirst = [...version.sources].sort((a, b) => (a.checked < b.checked ? 1 : -1));
  const source = newestFirst.find(({ url }) => url !== undefined) ?? newestFirst[0];
  const url = source?.url ?? servicePage(version.service);
  return { checked: source?.checked ?? '', ...(url !== undefined && { url }) };
}
