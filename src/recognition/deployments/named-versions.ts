/** Versions that a name tells (`gptModelVersion`, `version` beside a model), and the model that each belongs to. */
import type { Catalogue, EntryRef } from '../../catalogue/catalogue';
import { wordsOf } from '../../text/names';
import type { Regions } from '../../text/regions';
import { blockAround } from '../api-versions/surroundings';
import { embeddedPlace } from '../embedded';
import type { Mention } from '../mention';
import { azureEntries, withVersion } from './azure';
import type { PairInput } from './pair-input';
import { type VersionPlace, versionPlaces } from './version-places';

/** The mentions with those of versions added. A version without a model beside it is found, but nothing is claimed of it. */
export function namedVersions({ input, regions, mentions, catalogue, options }: PairInput): readonly Mention[] {
  const taken = new Set(mentions.map(({ start }) => start));
  const places = versionPlaces(input.text, regions).filter(({ start }) => !taken.has(start));
  if (!places.length) return mentions;
  const result = new Map(mentions.map((mention) => [mention.start, mention]));
  const isFixture = options.isFixture?.(input.path) === true;
  const find = finder(mentions, input.text, regions, catalogue);
  const isKnown = knownVersions(catalogue);
  for (const place of places) {
    const found = find(place);
    if (!found && !(place.ofModel && isKnown(place.text))) continue;
    result.set(place.start, versionMention(place, found, isFixture));
    if (found && isNarrowable(result.get(found.name.start)))
      result.set(found.name.start, withVersion(found.name, found.entries, place.text));
  }
  return [...result.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Found {
  readonly name: Mention;
  readonly entries: readonly EntryRef[];
}

const isNarrowable = (name: Mention | undefined): boolean =>
  name !== undefined && (name.version === undefined || name.entries.length === 0);

/** The model in the same block, else the one whose name fits the version's name, else the only one of the file that has it. */
function finder(
  mentions: readonly Mention[],
  text: string,
  regions: Regions,
  catalogue: Catalogue,
): (place: VersionPlace) => Found | undefined {
  const names = mentions.filter(
    ({ kind, class: known }) => kind !== 'api-version' && kind !== 'model-version' && known === 'known',
  );
  return (place) => {
    const fitting = names.flatMap((name): readonly Found[] => {
      const entries = name.id === undefined ? [] : entriesWith(name, place.text, catalogue);
      return entries.length ? [{ name, entries }] : [];
    });
    if (!fitting.length) return undefined;
    const block = blockAround(text, place.start);
    const near = fitting.filter(({ name }) => name.start >= block.start && name.end <= block.end);
    if (near.length) return nearest(near, place);
    if (!place.ofModel)
      return nearest(
        fitting.filter(({ name }) => isBeside(name, place, text)),
        place,
      );
    const stem = stemOf(place.names);
    const named = fitting.filter(({ name }) => stemOf(namesOf(name, text, regions)) === stem);
    if (named.length) return nearest(named, place);
    const ids = new Set(fitting.map(({ name }) => name.id));
    return ids.size === 1 && /\D/.test(place.text) ? nearest(fitting, place) : undefined;
  };
}

/** The entries of the version on Azure, of what the text names. */
function entriesWith(name: Mention, version: string, catalogue: Catalogue): readonly EntryRef[] {
  const all = [...name.entries, ...name.elsewhere];
  const onAzure = all.find(({ platform }) => platform === 'azure-openai' || platform === 'azure-ai-foundry');
  return azureEntries(catalogue, onAzure?.id ?? name.id ?? name.text, version);
}

function nearest(found: readonly Found[], { start }: VersionPlace): Found | undefined {
  const distance = ({ name }: Found): number => Math.abs(name.start - start);
  return [...found].sort((a, b) => distance(a) - distance(b))[0];
}

/** In a longer text: on the same line, or on one of the three lines above. */
function isBeside(name: Mention, { start, end }: VersionPlace, text: string): boolean {
  const from = Math.min(name.start, start);
  const to = Math.max(name.end, end);
  return to - from < 240 && (text.slice(from, to).match(/\n/g)?.length ?? 0) <= 3;
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
function knownVersions({ refs }: Catalogue): (version: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (version) => {
    if (!/\D|^\d{4}$/.test(version)) return false;
    known ??= new Set(
      refs.flatMap((ref) => (ref.platform === 'azure-openai' ? (ref.version?.toLowerCase() ?? []) : [])),
    );
    return known.has(version.toLowerCase());
  };
}

function versionMention(place: VersionPlace, found: Found | undefined, isFixture: boolean): Mention {
  const { start, end, text, region } = place;
  const [first] = found?.entries ?? [];
  const quiet = isFixture || region.role === 'comment' || region.role === 'prose' || region.role === 'table';
  return {
    start,
    end,
    text,
    kind: 'model-version',
    class: 'known',
    role: region.role,
    tier: quiet ? 'quiet' : (found?.name.tier ?? 'normal'),
    platform: first?.platform ?? 'azure-openai',
    platformReason: { by: 'sibling', detail: found?.name.id ?? place.names[0] ?? text },
    ...(first && { id: first.id }),
    version: first?.version ?? text,
    entries: found?.entries ?? [],
    elsewhere: [],
    claims: first !== undefined,
  };
}
