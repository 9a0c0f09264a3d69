/** Which models could stand in a place, in the order in which somebody should choose them. */
import { type Catalogue, type EntryRef, type LifecycleOfAll, memoize } from '../catalogue';
import type { Steps } from '../text';
import { isOrdinary } from './endpoint-kinds';
import { insteadOfDead } from './instead';
import type { ModelPlace } from './place';
import { modelsOf, type PlatformModel, vendorsOwn } from './platform-models';
import { isRetired, isStruck, rankOf, sortText } from './rank';

export interface ModelSuggestion {
  readonly kind: 'model-id';
  /** The ID in the platform's own spelling: what is written. */
  readonly text: string;
  readonly name: string;
  readonly platform: string;
  /** One entry, or every version that the ID stands for. */
  readonly refs: readonly EntryRef[];
  readonly life: LifecycleOfAll;
  /** `text` is another name of this ID. */
  readonly aliasOf?: string;
  /** What stands there, or is typed, has an end: this is what is recommended instead of it. To be chosen first. */
  readonly insteadOf?: string;
  /** The workspace names it already. */
  readonly used?: true;
  readonly struck: boolean;
  readonly sortText: string;
}

export interface SuggestOptions {
  readonly asOf: string;
  readonly retired: 'last' | 'hide';
  /** Only these platforms; all of them when empty. */
  readonly platforms: readonly string[];
  /** A model whose committed end is farther away counts as one that stays. */
  readonly leadTimeDays: number;
  /** Models that the workspace names already, as `platform id`: they come first. */
  readonly used?: ReadonlySet<string>;
}

/** Groups of the list: what the place tells, what stands nearby, the vendors' own, the rest. */
const CHOSEN_PLATFORM = 0;
const FARTHEST_NEARBY = 4;
const VENDORS_OWN = 5;
const ELSEWHERE = 6;

export function suggestModels(
  place: ModelPlace,
  catalogue: Catalogue,
  options: SuggestOptions,
): readonly ModelSuggestion[] {
  const groups = groupsOf(place, catalogue, options);
  const listed = [...groups].flatMap(([platform, group]) =>
    listOf(modelsOf(platform, catalogue, options.asOf), group, place, options),
  );
  const { used } = options;
  const all = [...listed, ...fromElsewhere(groups, place, catalogue, options)];
  const suggestions = used?.size ? all.map((one) => (isUsed(one, used, options) ? asUsed(one) : one)) : all;
  return [...insteadOfDead(place, suggestions, catalogue, options.asOf), ...suggestions];
}

/** What ends, or has ended, is no example to follow. */
const isUsed = (
  { platform, refs, life, aliasOf }: ModelSuggestion,
  used: ReadonlySet<string>,
  { leadTimeDays }: SuggestOptions,
): boolean => aliasOf === undefined && used.has(`${platform} ${refs[0]?.id}`) && rankOf(life, leadTimeDays) < ENDS;
const ENDS = 5;

/** Before all groups. */
const asUsed = (suggestion: ModelSuggestion): ModelSuggestion => ({
  ...suggestion,
  used: true,
  sortText: `!${suggestion.sortText}`,
});

/** Makes the lists of a place that tells nothing, a platform a step: done ahead, the first list need not wait for it. */
export function* preparing(catalogue: Catalogue, options: SuggestOptions): Steps<void> {
  for (const [platform, group] of groupsOf({ nearby: [] }, catalogue, options)) {
    listOf(modelsOf(platform, catalogue, options.asOf), group, { prefixed: false }, options);
    yield;
  }
}

const listsOf = memoize((_models: readonly PlatformModel[]) => new Map<string, readonly ModelSuggestion[]>());

/** A platform's models as they are offered in a group: made once, for lists are asked for at every key. */
function listOf(
  models: readonly PlatformModel[],
  group: number,
  { prefixed, kinds }: Pick<ModelPlace, 'prefixed' | 'kinds'>,
  { retired, leadTimeDays }: SuggestOptions,
): readonly ModelSuggestion[] {
  const lists = listsOf(models);
  const key = `${group} ${prefixed} ${retired} ${leadTimeDays} ${kinds ? [...kinds].join() : ''}`;
  const list =
    lists.get(key) ??
    models
      .filter(({ life, kind }) => (retired === 'last' || !isRetired(life.state)) && kinds?.has(kind) !== false)
      .flatMap((model) => suggestionsFor(model, group, { prefixed, kinds }, leadTimeDays));
  lists.set(key, list);
  return list;
}

/** A platform that the place tells is the only one; else the platforms nearby and the vendors' own. */
function groupsOf(
  { platform, nearby }: Pick<ModelPlace, 'platform' | 'nearby'>,
  catalogue: Catalogue,
  { platforms }: SuggestOptions,
): ReadonlyMap<string, number> {
  if (platform !== undefined) return new Map([[platform, CHOSEN_PLATFORM]]);
  const groups = new Map((platforms.length > 0 ? platforms : vendorsOwn(catalogue)).map((name) => [name, VENDORS_OWN]));
  for (const [index, name] of nearby.entries())
    if (platforms.length === 0 || platforms.includes(name)) groups.set(name, Math.min(index + 1, FARTHEST_NEARBY));
  return groups;
}

const SHORTEST_PREFIX = 3;
/** Behind what lives, before what ends: see `rankOf`. */
const RANK_OF_OTHER_KINDS = 4;

/** Other platforms' IDs come in when what is typed begins like them, and is long enough to mean something. */
function fromElsewhere(
  groups: ReadonlyMap<string, number>,
  place: ModelPlace,
  catalogue: Catalogue,
  options: SuggestOptions,
): readonly ModelSuggestion[] {
  const typed = place.typed.toLowerCase();
  if (place.platform !== undefined || options.platforms.length > 0 || typed.length < SHORTEST_PREFIX) return [];
  const begins = ({ platform, id }: EntryRef): boolean => !groups.has(platform) && id.toLowerCase().startsWith(typed);
  const named = new Set(catalogue.refs.filter(begins).map(({ index }) => index));
  const platforms = new Set(catalogue.refs.filter(begins).map(({ platform }) => platform));
  return [...platforms]
    .flatMap((platform) => modelsOf(platform, catalogue, options.asOf))
    .filter(
      ({ refs, life, kind }) =>
        refs.some(({ index }) => named.has(index)) &&
        (options.retired === 'last' || !isRetired(life.state)) &&
        place.kinds?.has(kind) !== false,
    )
    .flatMap((model) => suggestionsFor({ ...model, aliases: [] }, ELSEWHERE, place, options.leadTimeDays));
}

function suggestionsFor(
  { id, aliases, name, platform, refs, life, released, kind }: PlatformModel,
  group: number,
  { prefixed, kinds }: Pick<ModelPlace, 'prefixed' | 'kinds'>,
  leadTimeDays: number,
): readonly ModelSuggestion[] {
  const rank = rankOf(life, leadTimeDays);
  // Where the call does not say what it takes, it is seldom an image.
  const first = kinds || isOrdinary(kind) ? rank : Math.max(rank, RANK_OF_OTHER_KINDS);
  const common = { kind: 'model-id' as const, name, platform, refs, life, struck: isStruck(life) };
  const own = { ...common, text: id, sortText: sortText(group, first, released, id) };
  // Behind a prefix the other names, which have prefixes of their own, would not fit.
  if (prefixed || aliases.length === 0) return [own];
  return [
    own,
    ...aliases.map((alias) => ({
      ...common,
      text: alias,
      aliasOf: id,
      sortText: sortText(group, first, released, alias),
    })),
  ];
}
