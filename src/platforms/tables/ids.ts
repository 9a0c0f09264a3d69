/** How platforms write IDs: prefixes, forms, regional profiles, variants, names of resources. */
import { PLATFORMS } from '../list';
import type { PlatformDefinition, ResourceName } from '../platform';
import { platformOf, withField } from './orders';

type OnPlatform<Value> = readonly (readonly [platform: string, value: Value])[];

const byPrefix = (field: 'hostPrefixes' | 'sharedPrefixes'): readonly [prefix: string, platform: string][] =>
  withField(field).flatMap(([platform, prefixes]) => prefixes.map((prefix): [string, string] => [prefix, platform]));

/** Prefixes that show the host of any ID. */
export const HOST_PREFIXES: ReadonlyMap<string, string> = new Map(byPrefix('hostPrefixes'));
/** All prefixes: of routers and SDKs (LiteLLM, LangChain, promptfoo, OpenRouter, Vercel AI gateway, …). */
export const PREFIXES: ReadonlyMap<string, string> = new Map([...HOST_PREFIXES, ...byPrefix('sharedPrefixes')]);

/** A vendor's name as it stands before an ID, with the dot and a regional profile before it. */
const vendorBefore = ({ vendorSegments, profiles }: PlatformDefinition): string | undefined =>
  vendorSegments && `^(?:(?:${profiles?.join('|') ?? ''})\\.)?(?:${vendorSegments.join('|')})\\.`;

/** How a platform, and no other, writes IDs, also those that nobody knows. */
export const ID_FORMS: OnPlatform<RegExp> = withField('id').flatMap(([id]) => {
  const platform = platformOf(id);
  const idForm = platform?.idForm;
  const before = platform && vendorBefore(platform);
  const forms = [...(idForm ? [idForm.source] : []), ...(before === undefined ? [] : [`${before}[a-z]`])];
  return forms.length ? [[id, new RegExp(forms.join('|'), idForm?.flags)] as const] : [];
});

/** Vendors' names before an ID, on any platform; case does not count. */
export const VENDOR_BEFORE = new RegExp(PLATFORMS.flatMap((platform) => vendorBefore(platform) ?? []).join('|'), 'i');

/** Regional profiles as they stand before an ID, with the dot. */
export const PROFILES: OnPlatform<RegExp> = withField('profiles').map(([platform, profiles]) => [
  platform,
  new RegExp(`^(?:${profiles.join('|')})\\.`),
]);

/** Tiers of a host before an `organisation/name`. */
export const TIERS: ReadonlyMap<string, string> = new Map(
  withField('tiers').flatMap(([platform, tiers]) => tiers.map((tier): [string, string] => [tier, platform])),
);

/** Variants as they stand behind an ID, with the colon. */
export const VARIANTS: OnPlatform<RegExp> = withField('variants').map(([platform, variants]) => [
  platform,
  new RegExp(`:(?:${variants.join('|')})$`),
]);

/** What may follow an ID and does not change the model; group 1 belongs to the ID. */
export const ID_SUFFIXES: OnPlatform<RegExp> = withField('idSuffix');

/** Tags behind an ID that choose a build of the same model; group 1 is the ID. */
export const FREE_TAGS: OnPlatform<RegExp> = withField('freeTag');

/** Names of resources with an ID in them. */
export const RESOURCE_NAMES: OnPlatform<ResourceName> = withField('resourceName');

/** What stands before the ID of a model that was fine-tuned; `word` is the usual one. */
export const FINE_TUNED: OnPlatform<{ readonly before: RegExp; readonly word: string }> = withField('fineTuned').map(
  ([platform, prefixes]) => [
    platform,
    { before: new RegExp(`^(?:${prefixes.join('|')})`, 'i'), word: prefixes[0] ?? '' },
  ],
);

/** What stands in a URL before `/models/ID`. */
export const BEFORE_MODELS: OnPlatform<{ readonly pattern: RegExp; readonly word: string }> = withField('urlBefore');

/** Names of models of an account's own. */
export const ACCOUNT_MODELS = new RegExp(
  withField('accountModels')
    .map(([, form]) => form.source)
    .join('|'),
);

/** Organisations that may be left out before the ID of a platform. */
export const impliedOrganisations = (platform: string): readonly string[] =>
  platformOf(platform)?.impliedOrganisations ?? [];

/** The model's own name, without what a platform adds to it. The ID is in small letters. */
export const bareName = (platform: string, id: string): string =>
  (platformOf(platform)?.bareName ?? []).reduce((rest, [pattern, by]) => rest.replace(pattern, by), id);
