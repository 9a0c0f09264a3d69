/** API versions of AI services: dated contracts in keys, URLs, arguments, headers and resource types. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Region, Regions } from '../text/regions';
import { type Candidate, candidatesIn } from './api-versions/candidates';
import { type Carrier, carrierOf } from './api-versions/carrier';
import { type FileSigns, fileSigns } from './api-versions/file-signs';
import { type ServiceChoice, serviceOf } from './api-versions/service';
import { type Undated, undatedIn } from './api-versions/undated';
import type { Mention, Role, Tier } from './mention';
import type { RecognitionInput, RecognitionOptions } from './recognise';

/** In the order of the text. A text without a date costs one search. */
export function recogniseApiVersions(
  input: RecognitionInput,
  regions: Regions,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
): readonly Mention[] {
  const { text } = input;
  const mentions: Mention[] = [];
  const isFixture = options.isFixture?.(input.path) === true;
  let seen: FileSigns | undefined;
  const signs = (): FileSigns => {
    seen ??= fileSigns(text);
    return seen;
  };
  for (const candidate of candidatesIn(text)) {
    const region = regionAt(regions, candidate);
    const carrier = carrierOf(candidate, region, text);
    if (!carrier) continue;
    const table = catalogue.apiVersions;
    const choice = serviceOf({ candidate, carrier, text, table, signs });
    if (!choice) continue;
    const { service } = choice;
    const isKnown =
      table.find(service, candidate.version) !== undefined || table.lookAlike(service, candidate.version) !== undefined;
    if (!isKnown && (!choice.named || candidate.form !== 'date' || isProse(region))) continue;
    if (candidate.form === 'word' && !isSetting(choice, carrier, options)) continue;
    mentions.push(mentionOf(candidate, carrier, choice, region, { isKnown, isFixture }));
  }
  if (!options.everyVersion) return mentions;
  const undated = undatedIn(text, catalogue.apiVersions);
  const others = undated.map((found) => undatedMention(found, text, regionAt(regions, found), isFixture));
  return [...mentions, ...others].sort((a, b) => a.start - b.start);
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
  { isKnown, isFixture }: { readonly isKnown: boolean; readonly isFixture: boolean },
): Mention {
  const isListed =
    ON_PURPOSE.test(carrier.name) || carrier.owners.some(({ as, name }) => as !== 'callee' && ON_PURPOSE.test(name));
  const tier: Tier = isProse(region) || isFixture ? 'quiet' : isListed ? 'listed' : 'normal';
  return {
    start: candidate.start,
    end: candidate.end,
    text: candidate.text,
    kind: 'api-version',
    class: isKnown ? 'known' : 'slot',
    role: roleOf(carrier, region),
    tier,
    platform: service,
    platformReason: reason,
    version: candidate.version,
    entries: [],
    elsewhere: [],
    claims: true,
  };
}

function undatedMention(
  { start, end, service, version, detail, by }: Undated,
  text: string,
  region: Region | undefined,
  isFixture: boolean,
): Mention {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'api-version',
    class: 'known',
    role: by === 'host' && !isProse(region) ? 'url' : (region?.role ?? 'code'),
    tier: isProse(region) || isFixture ? 'quiet' : 'normal',
    platform: service,
    platformReason: { by, detail },
    version,
    entries: [],
    elsewhere: [],
    claims: true,
  };
}

function roleOf(carrier: Carrier, region: Region | undefined): Role {
  if (!region) return carrier.by === 'enum' ? 'identifier' : 'code';
  return carrier.by === 'query' && !isProse(region) ? 'url' : region.role;
}

const isProse = (region: Region | undefined): boolean =>
  region?.role === 'comment' || region?.role === 'prose' || region?.role === 'table';

function regionAt(regions: Regions, { start, end }: Pick<Candidate, 'start' | 'end'>): Region | undefined {
  const region = regions.at(start);
  return region && end <= region.end ? region : undefined;
}
