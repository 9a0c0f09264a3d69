/** Whose models a platform serves, and how they are called there. */
import { platformOf, withField } from './orders';

const those = (
  field:
    | 'usesHuggingFaceIds'
    | 'usesVendorIds'
    | 'borrowsNames'
    | 'namesByVendor'
    | 'hasDeployments'
    | 'api'
    | 'resells'
    | 'showsRegions',
): readonly string[] => withField(field).map(([platform]) => platform);

/** Platforms of which a file can prove the region. */
export const SHOWS_REGIONS: ReadonlySet<string> = new Set(those('showsRegions'));

/** Platforms that list models under the `organisation/name` that they have on Hugging Face. */
export const USES_HUGGING_FACE_IDS: ReadonlySet<string> = new Set(those('usesHuggingFaceIds'));

/** Platforms that list other vendors' models under the name that they have everywhere. */
export const USES_VENDOR_IDS: ReadonlySet<string> = new Set(those('usesVendorIds'));

const RESELLERS: ReadonlySet<string> = new Set(those('resells'));

/** Do only those list it who pass on what others serve? */
export const isResold = (all: readonly { readonly platform: string }[]): boolean =>
  all.every(({ platform }) => RESELLERS.has(platform));

/** Without those who pass on what others serve; all, where there is nobody else. */
export function withoutResellers<T extends { readonly platform: string }>(all: readonly T[]): readonly T[] {
  const own = all.filter(({ platform }) => !RESELLERS.has(platform));
  return own.length ? own : all;
}

/** Platforms on which every ID is `vendor/name`, which is a name of their own. */
export const NAMES_BY_VENDOR: ReadonlySet<string> = new Set(those('namesByVendor'));

/** Platforms that list models under names that people give them, too. */
export const BORROWS_NAMES: ReadonlySet<string> = new Set(those('borrowsNames'));

/** What the IDs of a platform's models look like: vendors serve their own families, hosts what others made. */
export const UNKNOWN_MODELS: ReadonlyMap<string, RegExp> = new Map(withField('unknownModels'));

/** Platforms on which the name of a deployment stands for a model, and models are sold by name and version. */
export const WITH_DEPLOYMENTS: readonly string[] = those('hasDeployments');

/** Platforms that take OpenAI's clients and requests. */
export const OPENAI_API: readonly string[] = those('api');

/** The service whose API versions decide which features a model has on a platform. */
export const apiServiceOf = (platform: string): string | undefined => platformOf(platform)?.apiService;
