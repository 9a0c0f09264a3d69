/** Versions that a name tells (`gptModelVersion`, `version` beside a model), and the model that each belongs to. */

import { type Catalogue, type EntryRef, groupedBy, memoize } from '../../../catalogue';
import { DEPLOYMENT_PLATFORM, WITH_DEPLOYMENTS } from '../../../platforms';
import {
  between,
  blockAround,
  embeddedPlace,
  firstFrom,
  type Regions,
  type Steps,
  stepsOverLight,
} from '../../../text';
import { tierIn } from '../../context/file-kind';
import { wordsOf } from '../../context/name-semantics';
import { isProse, type Mention, type Tier } from '../../mention';
import { azureEntries, withVersion } from '../azure';
import type { PairInput } from '../pairing/pairing-input';
import type { VersionPlace } from './version-places';

/** The mentions with those of versions added. A version without a model beside it is found, but nothing is claimed of it. In steps. */
export function* namedVersions({
  input,
  regions,
  mentions,
  versions,
  catalogue,
  options,
}: PairInput): Steps<readonly Mention[]> {
  const taken = new Set(mentions.map(({ start }) => start));
  const places = versions.filter(({ start }) => !taken.has(start));
  if (!places.length) return mentions;
  const result = new Map(mentions.map((mention) => [mention.start, mention]));
  const search = searchIn(mentions, input.text, regions, catalogue);
  for (const place of places) {
    yield;
    const found = yield* nameOf(place, search);
    if (!found && !(place.ofModel && isKnownVersion(place.text, catalogue))) continue;
    result.set(place.start, versionMention(place, found, tierIn(place.role, regions.at(place.start), options)));
    if (found && isNarrowable(result.get(found.name.start)))
      result.set(found.name.start, withVersion(found.name, found.entries, place.text));
  }
  yield;
  return [...result.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface NameBefore {
  readonly name: Mention;
  readonly entries: readonly EntryRef[];
}

const isNarrowable = (name: Mention | undefined): boolean =>
  name !== undefined && (name.version === undefined || name.entries.length === 0);

interface NameSearch {
  readonly text: string;
  readonly catalogue: Catalogue;
  readonly names: readonly Mention[];
  readonly stemOfName: (name: Mention) => string;
  readonly fittingByVersion: Map<string, Fitting>;
}

function searchIn(mentions: readonly Mention[], text: string, regions: Regions, catalogue: Catalogue): NameSearch {
  const names = mentions.filter(
    ({ kind, class: known }) => kind !== 'api-version' && kind !== 'model-version' && known === 'known',
  );
  const stems = new Map<Mention, string>();
  const stemOfName = (name: Mention): string => {
    const stem = stems.get(name) ?? stemOf(namesOf(name, text, regions));
    stems.set(name, stem);
    return stem;
  };
  return { text, catalogue, names, stemOfName, fittingByVersion: new Map() };
}

/** The model in the same block, else the one whose name fits the version's name, else the only one of the file that has it. */
function* nameOf(
  place: VersionPlace,
  { text, catalogue, names, stemOfName, fittingByVersion }: NameSearch,
): Steps<NameBefore | undefined> {
  const version = place.text.toLowerCase();
  if (!versionsOnAzure(catalogue).has(version)) return undefined;
  const fitting = fittingByVersion.get(version) ?? (yield* fittingOf(names, version, stemOfName, catalogue));
  fittingByVersion.set(version, fitting);
  const { all } = fitting;
  if (!all.length) return undefined;
  const block = blockAround(text, place.start);
  const near = between(STARTS, all, block.start, block.end).filter(({ name }) => name.end <= block.end);
  if (near.length) return nearestName(near, place);
  if (!place.ofModel)
    return nearestName(
      between(STARTS, all, place.start - BESIDE, place.end + BESIDE).filter(({ name }) => isBeside(name, place, text)),
      place,
    );
  const named = fitting.byStem().get(stemOf(place.names));
  if (named) return nearestName(named, place);
  return fitting.oneModel && /\D/.test(place.text) ? nearestName(all, place) : undefined;
}

const versionsOnAzure = memoize(
  ({ refs }: Catalogue): ReadonlySet<string> =>
    new Set(
      refs.flatMap(({ platform, version }) =>
        version !== undefined && platform.startsWith('azure-') ? version.toLowerCase() : [],
      ),
    ),
);

/** The names of a file whose model has one version, in the order of the text. */
interface Fitting {
  readonly all: readonly NameBefore[];
  readonly byStem: () => ReadonlyMap<string, readonly NameBefore[]>;
  readonly oneModel: boolean;
}

function* fittingOf(
  names: readonly Mention[],
  version: string,
  stemOfName: (name: Mention) => string,
  catalogue: Catalogue,
): Steps<Fitting> {
  const all: NameBefore[] = [];
  yield* stepsOverLight(names, (name) => {
    const entries = name.id === undefined ? [] : entriesWith(name, version, catalogue);
    if (entries.length) all.push({ name, entries });
  });
  let stems: ReadonlyMap<string, readonly NameBefore[]> | undefined;
  return {
    all,
    byStem: () => {
      stems ??= groupedBy(all, ({ name }) => stemOfName(name));
      return stems;
    },
    oneModel: new Set(all.map(({ name }) => name.id)).size === 1,
  };
}

/** The entries of the version on Azure, of what the text names. */
function entriesWith(name: Mention, version: string, catalogue: Catalogue): readonly EntryRef[] {
  const all = [...name.entries, ...name.elsewhere];
  const onAzure = all.find(({ platform }) => WITH_DEPLOYMENTS.includes(platform));
  return azureEntries(catalogue, onAzure?.id ?? name.id ?? name.text, version);
}

const STARTS = ({ name }: NameBefore): number => name.start;

/** Of those in the order of the text; of two as near, the one before. */
function nearestName(found: readonly NameBefore[], { start }: VersionPlace): NameBefore | undefined {
  const behind = firstFrom(found, STARTS, start);
  const after = found[behind];
  const before = found[behind - 1];
  if (!before || !after) return before ?? after;
  return start - before.name.start <= after.name.start - start ? before : after;
}

/** As far as two parts of one sentence are from each other, in UTF-16 code units. */
const BESIDE = 240;

/** In a longer text: on the same line, or on one of the three lines above. */
function isBeside(name: Mention, { start, end }: VersionPlace, text: string): boolean {
  const from = Math.min(name.start, start);
  const to = Math.max(name.end, end);
  return to - from < BESIDE && (text.slice(from, to).match(/\n/g)?.length ?? 0) <= 3;
}

const COMMON = new Set(
  'model,models,name,names,version,versions,deployment,id,default,defaultvalue,variable,value,param,parameters,string,var,the,get,getenv,empty'.split(
    ',',
  ),
);

/** What is left of a name without the words that every such name has: `chatGptModelVersion` and `chatGptModelName` are both `chat gpt`. */
function stemOf(names: readonly string[]): string {
  const stems = names.slice(0, 3).map((name) =>
    wordsOf(name)
      .filter((word) => !COMMON.has(word))
      .join(' '),
  );
  return stems.find((stem) => stem !== '') ?? '';
}

function namesOf(mention: Mention, text: string, regions: Regions): readonly string[] {
  const inline = embeddedPlace(text, 0, mention.start)?.name;
  const owners =
    regions
      .at(mention.start)
      ?.place()
      .owners.map(({ name }) => name) ?? [];
  return inline === undefined || inline === owners[0] ? owners : [inline, ...owners];
}

/** Versions that Azure OpenAI has, of whatever model; a bare `2` tells nothing. */
const isKnownVersion = (version: string, catalogue: Catalogue): boolean =>
  /\D|^\d{4}$/.test(version) && versionsOfOpenAi(catalogue).has(version.toLowerCase());

const versionsOfOpenAi = memoize(
  ({ refs }: Catalogue): ReadonlySet<string> =>
    new Set(refs.flatMap((ref) => (ref.platform === DEPLOYMENT_PLATFORM ? (ref.version?.toLowerCase() ?? []) : []))),
);

function versionMention(place: VersionPlace, found: NameBefore | undefined, tier: Tier): Mention {
  const { start, end, text, role } = place;
  const [first] = found?.entries ?? [];
  return {
    start,
    end,
    text,
    kind: 'model-version',
    class: 'known',
    role,
    tier: isProse(role) ? 'prose' : (found?.name.tier ?? tier),
    platform: first?.platform ?? DEPLOYMENT_PLATFORM,
    platformReason: { by: 'sibling', detail: found?.name.id ?? place.names[0] ?? text },
    ...(first && { id: first.id }),
    version: first?.version ?? text,
    entries: found?.entries ?? [],
    elsewhere: [],
    datesApply: first !== undefined,
  };
}
