/** One model ID, model version, API version or deployment name found in a text. */
import type { Circumstances, EntryRef } from '../catalogue';
import { HUB, knownPlatforms } from '../platforms';
import { type Change, firstFrom, type Positioned, type Steps, stepsOverLight } from '../text';
export type MentionKind = 'model-id' | 'model-version' | 'api-version' | 'deployment-name';

/** `known`: an exact ID, alias or spelling of the catalogue; `slot`: the place says that it is a model, nothing is claimed. */
export type MentionClass = 'known' | 'slot';

export type Role = 'code' | 'config' | 'url' | 'comment' | 'prose' | 'table' | 'identifier';

/** Text that speaks of models, and passes none on. */
export const isProse = (role: Role): boolean => role === 'comment' || role === 'prose' || role === 'table';

/**
 * How a finding here is to be weighed. `prose`: also comments. `uncalled`: named where nothing calls it: a test, a recorded response,
 * a table, a list of dead models, an example in documentation, a vendored or a generated file.
 */
export type Tier = 'default' | 'deployment' | 'uncalled' | 'prose';

/** Places where a finding is a hint at most, whatever the settings say. */
export const isHintOnly = (tier: Tier): boolean => tier === 'prose' || tier === 'uncalled';

/** Why a platform was chosen, in one of these words; `detail` is the text that told it. */
export interface PlatformReason {
  readonly by:
    | 'spelling'
    | 'prefix'
    | 'client'
    | 'host'
    | 'key'
    | 'sibling'
    | 'only'
    | 'file'
    | 'declared'
    | 'user'
    | 'project'
    | 'vendor';
  readonly detail: string;
}

/** Only the import of an SDK tells it: clients of other hosts are made with the same. */
export const isImport = ({ by, detail }: PlatformReason): boolean => by === 'client' && detail.startsWith('import');

export interface Mention {
  /** Offsets in UTF-16 code units, end exclusive; `text` is exactly what stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  readonly class: MentionClass;
  readonly role: Role;
  readonly tier: Tier;
  /** For API versions the service (`azure-openai`, `anthropic`, …) stands here. */
  readonly platform?: string;
  readonly platformReason?: PlatformReason;
  /** The bare ID inside the text, in the catalogue's own spelling, and where it stands. */
  readonly id?: string;
  readonly core?: { readonly start: number; readonly end: number };
  readonly version?: string;
  /** What the mention may name on its platform: one entry, or every version that an Azure ID without a version stands for. */
  readonly entries: readonly EntryRef[];
  /** The same text on other platforms. */
  readonly elsewhere: readonly EntryRef[];
  readonly circumstances?: Circumstances;
  /** Where infrastructure elsewhere declares the deployment that is named here; never empty. */
  readonly declarations?: readonly Declaration[];
  /** A foreign base URL or an unknown gateway: the card is shown, no date is claimed. */
  readonly datesApply: boolean;
}

/** The platform that the place names, where that has a list and the model is not in it. */
export const unlistedOn = ({ class: known, kind, platform = '', entries, elsewhere }: Mention): string | undefined =>
  known === 'known' && kind === 'model-id' && !entries.length && elsewhere.length && isListing(platform)
    ? platform
    : undefined;

/** Weights are published under more names than anybody lists. */
const isListing = (platform: string): boolean => platform !== HUB && knownPlatforms().includes(platform);

const ORIGINS = new WeakMap<Mention, Mention>();

/** The mention that this one was before text changed in front of it: what is said of the one holds for the other, so far away. */
export const firstVersionOf = (mention: Mention): Mention => ORIGINS.get(mention) ?? mention;

/** The same mention after text changed in front of it. */
export function shiftMention(mention: Mention, by: number): Mention {
  const { core } = mention;
  const [start, end] = [mention.start + by, mention.end + by];
  // At each key most mentions move: with a spread for the core, too, it takes three times as long.
  const moved = core
    ? { ...mention, start, end, core: { start: core.start + by, end: core.end + by } }
    : { ...mention, start, end };
  ORIGINS.set(moved, firstVersionOf(mention));
  return moved;
}

/** In the order of their start. */
export const MENTIONS: Positioned<Mention> = { at: ({ start }) => start, moved: shiftMention };

/** What was found, and where it is what it was before, the mention of before: what was said of that still holds. In steps. */
export function* reuseUnchanged(
  found: readonly Mention[],
  old: readonly Mention[],
  change: Change,
): Steps<readonly Mention[]> {
  const by = change.newTo - change.oldTo;
  const startingAt = (start: number): Mention | undefined => {
    const other = old[firstFrom(old, MENTIONS.at, start)];
    return other?.start === start ? other : undefined;
  };
  const reused = (mention: Mention): Mention => {
    for (const moved of mention.start < change.from ? [0] : [by, 0]) {
      const other = startingAt(mention.start - moved);
      if (!other) continue;
      if (firstVersionOf(mention) === firstVersionOf(other)) return mention;
      if (isAlike(mention, other, moved)) return moved === 0 ? other : shiftMention(other, moved);
    }
    return mention;
  };
  const all: Mention[] = [];
  yield* stepsOverLight(found, (mention) => void all.push(reused(mention)));
  return all;
}

/** The same at another place. */
function isAlike(mention: Mention, other: Mention, by: number): boolean {
  const names = Object.keys(mention) as (keyof Mention)[];
  if (names.length !== Object.keys(other).length || mention.end !== other.end + by) return false;
  return names.every((name) => {
    if (name === 'start' || name === 'end') return true;
    const [one, two] = [mention[name], other[name]];
    if (name === 'core')
      return mention.core?.start === (other.core?.start ?? 0) + by && mention.core?.end === (other.core?.end ?? 0) + by;
    return one === two || (typeof one === 'object' && typeof two === 'object' && haveSame(one, two));
  });
}

const haveSame = (one: object, two: object): boolean =>
  Object.keys(one).length === Object.keys(two).length &&
  Object.entries(one).every(([key, value]) => (two as Readonly<Record<string, unknown>>)[key] === value);

/** One declaration of a name, as plain data. */
export interface Declaration {
  /** The name as it is written there. */
  readonly name: string;
  /** As it is shown. */
  readonly path: string;
  /** Where an editor opens it. */
  readonly uri?: string;
  /** The folder in which the name counts, as documents are named; empty for everywhere. */
  readonly within: string;
  /** Of the name, from 1, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly model: string;
  /** Absent where the file leaves it to Azure. */
  readonly version?: string;
  /** As they are written, where the file leaves no choice. */
  readonly sku?: string;
  readonly region?: string;
}
