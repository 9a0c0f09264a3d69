/**
 * What is to be known of a platform: who it is, what shows it in a file, how it writes IDs, and whose models it serves.
 * Data only, patterns included: a build keeps all platforms in a file beside the code (`from-data.ts`).
 */

export interface PlatformDefinition<Id extends string = string> {
  /** Its name in files, settings and data: `azure-openai`. */
  readonly id: Id;
  /** What a person calls it: `Azure OpenAI`. */
  readonly name: string;
  /** Vendors whose own API this is, as the catalogue's data write them. */
  readonly vendors?: readonly string[];
  /** The vendor's own API, or where its weights are published: an ID of several platforms belongs here if nothing tells another one. */
  readonly home?: true;
  /** Platforms of one company, each with models of its own. */
  readonly family?: 'azure' | 'google';
  /** The platform that sells from the same list: a replacement may stand there. */
  readonly peer?: string;

  /** Clients, hosts, variables and resource types that show the platform wherever they stand in a file. */
  readonly clients?: ClientEvidence;
  /** Names of keys, variables and calls that show it for what they hold. `maker`: a cloud's name around it comes first. */
  readonly keys?: { readonly word: RegExp; readonly maker?: true };
  /** Files that are its own: a model in their settings, or in the front matter of a page, runs there. On the path, with `/` between folders. */
  readonly ownFiles?: RegExp;
  /** What stands in each of them, where others call their files so, too. */
  readonly ownFileText?: RegExp;
  /** Files of agents that ask it, and the words that stand there for models, as they are offered. On the path, as `ownFiles`. */
  readonly agentFiles?: readonly { readonly file: RegExp; readonly words: readonly string[] }[];
  /** What its SDKs call themselves, in small letters with spaces between words, where they do not say the platform's name. */
  readonly sdkWords?: RegExp;
  /** Files show the region in which a model is asked, and the lists of its regions are whole. */
  readonly showsRegions?: true;
  /** What it puts behind the name of a model that it serves, as plain text: ` (copilot)`. */
  readonly nameTag?: string;
  /** Its clients mean nobody else: what stands near them runs there, whether or not it is listed. */
  readonly servesUnlisted?: true;
  /** Passes on what others serve: that it lists an ID, too, is no evidence of it. */
  readonly resells?: true;
  /** Organisations of its IDs that old addresses leave out: `gpt-4o` for `openai/gpt-4o`. */
  readonly impliedOrganisations?: readonly string[];
  /** A URL with the version of its API in group 1, at its end. */
  readonly pathVersion?: RegExp;
  /** Without one of these a text uses none of the platform's retired endpoints. */
  readonly retiredEndpointHints?: readonly string[];

  /** Prefixes of routers and SDKs that show the host of any ID: `groq/`, `vertex_ai:`. */
  readonly hostPrefixes?: readonly string[];
  /** Prefixes that may as well name the model's vendor: they show the host only of an ID that the catalogue has. */
  readonly sharedPrefixes?: readonly string[];
  /** How this platform, and no other, writes IDs, also those that nobody knows. */
  readonly idForm?: RegExp;
  /** Regional profiles before an ID and a dot: `us`, `eu`. */
  readonly profiles?: readonly string[];
  /** Vendors before an ID and a dot, behind a profile if there is one: `anthropic`, `meta`. This, too, is a form of its own. */
  readonly vendorSegments?: readonly string[];
  /** Tiers before an `organisation/name`, in small letters: `Pro/deepseek-ai/DeepSeek-R1`. */
  readonly tiers?: readonly string[];
  /** Variants behind an ID and a colon: `free`. */
  readonly variants?: readonly string[];
  /** What may follow an ID and does not change the model; group 1 still belongs to the ID. */
  readonly idSuffix?: RegExp;
  /** What is written behind an ID and chooses a size or a build of the same model; group 1 is the ID. */
  readonly freeTag?: RegExp;
  /** Before the ID of the model that was fine-tuned, the usual one first, as plain text; case does not count. */
  readonly fineTuned?: readonly string[];
  /** What stands in a URL before `/models/ID` and shows that it is this platform's. */
  readonly urlBefore?: { readonly pattern: RegExp; readonly word: string };
  /** The name of a resource, up to the ID in it. */
  readonly resourceName?: ResourceName;
  /** Models of an account's own: which model it is, the name does not tell. */
  readonly accountModels?: RegExp;
  /** What makes the model's own name of an ID in small letters: takes away what the platform adds to it, one step after another. */
  readonly bareName?: readonly Replacement[];

  /** Lists models under the `organisation/name` that they have on Hugging Face. */
  readonly usesHuggingFaceIds?: true;
  /** Lists other vendors' models under the name that they have everywhere. */
  readonly usesVendorIds?: true;
  /** Lists other vendors' models under names that people give them, too: the name alone tells no host where another shows itself. */
  readonly borrowsNames?: true;
  /** Lists every model as `vendor/name`, a name of its own. */
  readonly namesByVendor?: true;
  /** What the IDs of its models look like, also of those that the catalogue does not have. */
  readonly unknownModels?: RegExp;

  /** Models are called by the name of a deployment, and sold by name and version. */
  readonly hasDeployments?: true;
  /** The service whose API versions decide which features a model has here. */
  readonly apiService?: string;
  /** Whose clients and requests it takes: the rules on calls know these. */
  readonly api?: 'openai';
}

/** Every match of the pattern becomes the text. */
export type Replacement = readonly [pattern: RegExp, by: string];

/** A pattern that only ever becomes a part of a larger one: it is not made for itself. */
type PatternSource = Pick<RegExp, 'source'>;

export interface ClientEvidence {
  /** Small letters, five characters each where the patterns allow it. Each match of a pattern holds at least one. */
  readonly hints: readonly string[];
  /** Case counts. No flags; nothing that repeats without a limit behind something that repeats. */
  readonly patterns: readonly PatternSource[];
  /** How its addresses begin. An OpenAI client with such an address is no client of an unknown host. */
  readonly hosts?: RegExp;
  /** What of them may be about something else than models: they speak to what stands near, and not for a whole project. */
  readonly vague?: RegExp;
}

/**
 * What stands before the ID, and what an ID means there that the platform does not list. `nothing`: none; `on-platform`: a model that
 * others list, served here, of which `word` is the evidence; `anywhere`: the form proves nothing, nor does it behind a prefix.
 */
export type ResourceName = { readonly before: RegExp } & (
  | { readonly unlisted: 'nothing' | 'anywhere' }
  | { readonly unlisted: 'on-platform'; readonly word: string }
);

/** Names one platform; the ID stays a literal type. */
export function definePlatform<const Id extends string>(platform: PlatformDefinition<Id>): PlatformDefinition<Id> {
  return platform;
}
