/** API versions of AI services: dated contracts in keys, URLs, arguments, headers and resource types. */
import type { ApiVersion, Catalogue } from '../../catalogue';
import {
  between,
  type Change,
  OFFSETS,
  type Positioned,
  type Region,
  type Regions,
  type Steps,
  spliceItems,
  stepsOver,
  type Window,
} from '../../text';
import { type Candidate, candidateAt } from '../api-versions/candidates';
import { type Carrier, carrierOf } from '../api-versions/carrier';
import { type FileFacts, fileFacts, type SignPlaces } from '../api-versions/file-signs';
import { type ServiceChoice, serviceOf } from '../api-versions/service';
import { type Undated, undatedIn } from '../api-versions/undated';
import { tierIn } from '../context/file-kind';
import type { FileOptions, RecognitionInput, RecognitionOptions } from '../document';
import { isProse as isProseRole, type Mention, type Role, shiftMention } from '../mention';
import { isSampleUrl, isShownIn, roleOf as roleOfText } from './role';

/** What was decided at a spot. */
export interface ClassifiedVersion {
  readonly at: number;
  readonly mention?: Mention;
  /** What carries it, where its service depends on more than what stands around. */
  readonly ofFile?: Carrier;
}

const VERSIONS: Positioned<ClassifiedVersion> = {
  at: ({ at }) => at,
  moved: (classification, by) => ({
    ...classification,
    at: classification.at + by,
    ...(classification.mention && { mention: shiftMention(classification.mention, by) }),
  }),
};

interface VersionSearch {
  readonly input: RecognitionInput;
  readonly regions: Regions;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
  readonly file: FileFacts;
}

export interface FoundVersions {
  readonly versions: readonly ClassifiedVersion[];
  /** The evidence of services; absent while nobody asked. */
  readonly services?: SignPlaces;
}

/** What was found in the text before the change; `window`: where it does not hold any more. All of it is looked at without one. */
export interface VersionsBefore {
  readonly versions: readonly ClassifiedVersion[];
  readonly services: SignPlaces | undefined;
  readonly change: Change;
  readonly window: Window | undefined;
}

/** The versions at some spots, all those of the text: in its order. */
export function* findVersions(
  hits: readonly number[],
  search: Omit<VersionSearch, 'file'>,
  before: VersionsBefore | undefined,
): Steps<FoundVersions> {
  const file = fileFacts(search.input.text, before?.services, before?.change);
  const withFile = { ...search, file };
  const window = before?.window;
  const versions =
    before && window
      ? yield* reclassifyVersions(
          spliceItems(
            VERSIONS,
            before.versions,
            yield* classifyVersions(between(OFFSETS.at, hits, window.from, window.to), withFile),
            window,
          ),
          window,
          withFile,
        )
      : yield* classifyVersions(hits, withFile);
  const services = file.kept();
  return { versions, ...(services && { services }) };
}

/** Where no version stands, that is told too. */
function* classifyVersions(hits: readonly number[], search: VersionSearch): Steps<readonly ClassifiedVersion[]> {
  const all: ClassifiedVersion[] = [];
  yield* stepsOver(hits, (at) => {
    const one = classified(at, search);
    if (one) all.push(one);
  });
  return all;
}

/** `known`: what carries the version, where that is known. */
function classified(at: number, search: VersionSearch, known?: Carrier): ClassifiedVersion | undefined {
  const { input, regions, file } = search;
  const candidate = candidateAt(input.text, at);
  if (!candidate) return undefined;
  file.restart();
  const region = regionAt(regions, candidate);
  const carrier = known ?? carrierOf(candidate, region, input.text);
  const mention = carrier && versionAt(candidate, region, carrier, search);
  return { at, ...(carrier && file.asked() && { ofFile: carrier }), ...(mention && { mention }) };
}

/** Those that depend on the whole file are judged again, all but the ones in the window: these just were. */
function* reclassifyVersions(
  classification: readonly ClassifiedVersion[],
  { from, to }: Window,
  search: VersionSearch,
): Steps<readonly ClassifiedVersion[]> {
  const all: ClassifiedVersion[] = [];
  yield* stepsOver(classification, (one) => {
    const now = one.ofFile && (one.at < from || one.at >= to) ? classified(one.at, search, one.ofFile) : one;
    if (now) all.push(now);
  });
  return all;
}

function versionAt(
  candidate: Candidate,
  region: Region | undefined,
  carrier: Carrier,
  { input: { text }, catalogue, options, file }: VersionSearch,
): Mention | undefined {
  const table = catalogue.apiVersions;
  const choice = serviceOf({ candidate, carrier, text, table, file });
  if (!choice) return undefined;
  const { service } = choice;
  const isKnown =
    table.find(service, candidate.version) !== undefined || table.lookAlike(service, candidate.version) !== undefined;
  if (!isKnown && (!choice.named || candidate.form !== 'date' || isProse(region))) return undefined;
  const isAtCursor = candidate.start === options.cursor;
  if (!isKnown && !isAtCursor && isOlderThanAll(candidate.version, table.of(service))) return undefined;
  if (candidate.form === 'word' && !isSetting(choice, carrier, options)) return undefined;
  return mentionOf(candidate, carrier, choice, region, isKnown, text, options);
}

/** A day before the service had any version is one of something else: `2020-11-07`, the default of OpenAI's first library. */
function isOlderThanAll(version: string, known: readonly ApiVersion[]): boolean {
  const days = known.flatMap(({ version: other }) => (/^\d{4}-\d\d-\d\d/.test(other) ? [other.slice(0, 10)] : []));
  return days.length > 0 && days.every((day) => version.slice(0, 10) < day);
}

/** Versions that are no dated contract. */
export function undatedVersions({
  input,
  regions,
  catalogue,
  options,
}: Omit<VersionSearch, 'file'>): readonly Mention[] {
  const undated = undatedIn(input.text, catalogue.apiVersions);
  return undated.map((found) => undatedMention(found, input.text, regionAt(regions, found), options));
}

/** `api_version="preview"` of a client of Azure OpenAI; the same word in a URL says little, and Kubernetes writes `apiVersion: v1`. */
function isSetting({ service, reason }: ServiceChoice, { by }: Carrier, { everyVersion }: RecognitionOptions): boolean {
  if (service !== 'azure-openai' || reason.by === 'file' || reason.by === 'sibling') return false;
  return by === 'key' || everyVersion === true;
}

const ON_PURPOSE = /deprecat|legacy|retired|sunset|obsolete|unsupported/i;

function mentionOf(
  candidate: Candidate,
  carrier: Carrier,
  { service, reason }: ServiceChoice,
  region: Region | undefined,
  isKnown: boolean,
  text: string,
  options: FileOptions,
): Mention {
  const isListed =
    (carrier.by === 'query' && isSampleUrl(text, candidate.start)) ||
    ON_PURPOSE.test(carrier.name) ||
    carrier.owners.some(({ as, name }) => as !== 'callee' && ON_PURPOSE.test(name));
  const role = roleOf(candidate, carrier, region, text);
  const tier = tierIn(role, region, options);
  return {
    start: candidate.start,
    end: candidate.end,
    text: candidate.text,
    kind: 'api-version',
    class: isKnown ? 'known' : 'slot',
    role,
    tier: tier === 'default' && isListed && options.loud !== 'everywhere' ? 'uncalled' : tier,
    platform: service,
    platformReason: reason,
    version: candidate.version,
    entries: [],
    elsewhere: [],
    datesApply: true,
  };
}

function undatedMention(
  { start, end, service, version, detail, by }: Undated,
  text: string,
  region: Region | undefined,
  options: FileOptions,
): Mention {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'api-version',
    class: 'known',
    role: by === 'host' && !isProse(region) ? 'url' : (region?.role ?? 'code'),
    tier: tierIn(region?.role ?? 'code', region, options),
    platform: service,
    platformReason: { by, detail },
    version,
    entries: [],
    elsewhere: [],
    datesApply: true,
  };
}

function roleOf({ start, end }: Candidate, carrier: Carrier, region: Region | undefined, text: string): Role {
  if (!region) return carrier.by === 'enum' ? 'identifier' : 'code';
  if (isProse(region)) return region.role;
  if (carrier.by !== 'key' && isShownIn(region)) return 'prose';
  if (carrier.by === 'near') {
    const usage = { meaning: 'none', position: 'alone', owners: carrier.owners } as const;
    return roleOfText({ start, end, usage, url: false }, region, text);
  }
  return carrier.by === 'query' ? 'url' : region.role;
}

const isProse = (region: Region | undefined): boolean => region !== undefined && isProseRole(region.role);

function regionAt(regions: Regions, { start, end }: Pick<Candidate, 'start' | 'end'>): Region | undefined {
  const region = regions.at(start);
  return region && end <= region.end ? region : undefined;
}
