/** What a card can be about: entries of a model, or one API version. */
import type { CardRequest } from '../card';
import type { ApiVersion, Catalogue, EntryRef } from '../catalogue';
import { type Mention, readId, unlistedOn } from '../recognition';

export type Subject =
  | { readonly kind: 'model'; readonly request: Omit<CardRequest, 'catalogue' | 'asOf'> }
  | { readonly kind: 'api-version'; readonly version: ApiVersion };

/** The name of a card: one entry of the catalogue, or every version of an ID on a platform; or one API version of a service. */
export type CardName =
  | { readonly platform: string; readonly id: string; readonly version?: string | undefined }
  | { readonly service: string; readonly apiVersion: string };

/** What a mention is about; `undefined` where the catalogue has nothing on it. */
export function subjectOfMention(mention: Mention, catalogue: Catalogue): Subject | undefined {
  if (mention.kind === 'api-version') return apiVersion(mention.platform, mention.version ?? mention.text, catalogue);
  const own = mention.entries.length > 0;
  const refs = own ? mention.entries : ofFirst(mention.elsewhere);
  if (refs.length === 0) return undefined;
  const unlisted = unlistedOn(mention);
  const request = {
    refs,
    datesApply: own && mention.datesApply,
    ...(mention.circumstances && { circumstances: mention.circumstances }),
    ...(mention.platformReason && (own || unlisted) && { reason: mention.platformReason }),
    ...(unlisted && { unlistedOn: unlisted }),
  };
  return { kind: 'model', request };
}

export function subjectOfName(name: CardName, catalogue: Catalogue): Subject | undefined {
  if ('service' in name) return apiVersion(name.service, name.apiVersion, catalogue);
  const { platform, id, version } = name;
  const named = catalogue.on(platform, id);
  const refs = version === undefined ? named : named.filter((ref) => ref.version === version);
  return refs.length > 0 ? { kind: 'model', request: { refs } } : undefined;
}

/** What somebody asks for by an ID as it is written anywhere, and by the platform (or service) and the version if they are known. */
export interface Wanted {
  readonly id: string;
  readonly platform?: string | undefined;
  readonly version?: string | undefined;
}

/** Each entry or API version that the words may mean; or that the ID is known, but not with what was asked beside it. */
export type Named =
  | { readonly subjects: readonly Subject[] }
  | { readonly not: 'platform' | 'version' | 'service'; readonly only: readonly string[] };

export function subjectsNamed({ id, platform, version }: Wanted, catalogue: Catalogue): Named {
  const named = [...new Set(readId(id, catalogue)?.named.map(({ ref }) => ref) ?? [])];
  if (!named.length) return apiVersionsNamed(id, platform, catalogue);
  const there = named.filter((ref) => platform === undefined || ref.platform === platform);
  if (!there.length) return { not: 'platform', only: [...new Set(named.map((ref) => ref.platform))] };
  const chosen = there.filter((ref) => version === undefined || ref.version === version);
  if (!chosen.length) return { not: 'version', only: [...new Set(there.map((ref) => ref.version ?? UNNAMED))] };
  return { subjects: chosen.map((ref) => ({ kind: 'model', request: { refs: [ref] } })) };
}

const UNNAMED = 'one without a name';

function apiVersionsNamed(id: string, service: string | undefined, catalogue: Catalogue): Named {
  const services = catalogue.apiVersions.servicesWith(id);
  const there = services.filter((one) => service === undefined || one === service);
  if (services.length && !there.length) return { not: 'service', only: services };
  return { subjects: there.flatMap((one) => apiVersion(one, id, catalogue) ?? []) };
}

function apiVersion(service: string | undefined, text: string, catalogue: Catalogue): Subject | undefined {
  const version = service === undefined ? undefined : catalogue.apiVersions.find(service, text);
  return version && { kind: 'api-version', version };
}

/** The ID is known, but not on the platform that the place tells: the card of the first platform that has it. */
function ofFirst(refs: readonly EntryRef[]): readonly EntryRef[] {
  const [first] = refs;
  return refs.filter((ref) => ref.platform === first?.platform && ref.id === first?.id);
}
