/** What the rules on API versions share: the version of a mention, the newest of its service, the fix, the source. */
import { type ApiVersion, apiStageOn, type Source, type Stage } from '../../catalogue';
import { isHintOnly, type Mention } from '../../recognition';
import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { RuleContext } from '../rule';

export interface VersionCase {
  /** The service whose list counts: `azure-openai`, `Microsoft.Search`, … */
  readonly service: string;
  /** As it is written: `2024-10-21`, or `V2024_10_21` in an SDK. */
  readonly written: string;
  /** As the service spells it. */
  readonly version: string;
  /** Absent where the service has no such version. */
  readonly known?: ApiVersion;
  /** Of the known one, on the day. */
  readonly stage?: Stage;
  readonly newestGa?: ApiVersion;
}

/** `undefined` for other mentions, and where the place does not tell the service: then nothing is claimed. */
export function versionCase(
  mention: Mention,
  { catalogue: { apiVersions }, document, asOf }: RuleContext,
): VersionCase | undefined {
  if (mention.kind !== 'api-version' || mention.platform === undefined || !mention.datesApply) return undefined;
  const { platform: service, core } = mention;
  if (!apiVersions.services.includes(service)) return undefined;
  const written = core ? document.text.slice(core.start, core.end) : mention.text;
  const version = mention.version ?? written;
  const known = apiVersions.find(service, version);
  const newestGa = apiVersions.newestGa(service, asOf);
  return {
    service,
    written,
    version,
    ...(known && { known, stage: apiStageOn(known, asOf) }),
    ...(newestGa && { newestGa }),
  };
}

/** The day in a version's name, or `''`. */
export const dayIn = (version: string): string => /^\d{4}-\d\d-\d\d/.exec(version)?.[0] ?? '';

export const isPreview = ({ version }: ApiVersion): boolean => /preview/i.test(version);

/** None for the member of an enumeration: whether an SDK has one for another version is not known. */
export function versionFixes(
  mention: Mention,
  { written, version: found }: VersionCase,
  version: string | undefined,
  { document }: RuleContext,
  note?: string,
): readonly Fix[] {
  if (version === undefined || written.toLowerCase() !== found.toLowerCase()) return [];
  const edits = [replaceIn(document, mention.core ?? mention, version)];
  const preferred = note === undefined && !isHintOnly(mention.tier);
  return [{ edits, replacement: version, preferred, ...(note !== undefined && { note }) }];
}

/** The newest source of a version; one without a page that opens is shown with the service's own. */
export function versionSource(version: ApiVersion, { catalogue }: RuleContext): Pick<Source, 'url' | 'checked'> {
  const newestFirst = [...version.sources].sort((a, b) => (a.checked < b.checked ? 1 : -1));
  const source = newestFirst.find(({ url }) => url !== undefined) ?? newestFirst[0];
  const url = source?.url ?? catalogue.servicePage(version.service);
  return { checked: source?.checked ?? '', ...(url !== undefined && { url }) };
}
