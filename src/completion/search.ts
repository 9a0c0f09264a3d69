/** Finds models by name, ID, platform or kind as people type them: what lives and is newest first. Pure and linear in the catalogue. */
import { type Catalogue, type LifecycleState, type ModelKind, memoize, memoizeByDay } from '../catalogue';
import { ownPlatform, PLATFORMS, type PlatformDefinition, platformName } from '../platforms';
import type { Steps } from '../text';
import { modelsOf, type PlatformModel, refsByPlatform } from './platform-models';
import { rankOf } from './rank';

export type FoundModel = PlatformModel;

export interface SearchOptions {
  readonly asOf: string;
  readonly leadTimeDays: number;
  /** Only these kinds, stages, platforms; all where absent or empty. */
  readonly kinds?: ReadonlySet<ModelKind>;
  readonly states?: ReadonlySet<LifecycleState>;
  readonly platforms?: ReadonlySet<string>;
  /** At most so many. */
  readonly limit: number;
}

export interface SearchResult {
  readonly models: readonly FoundModel[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Each word of the query must be found in the name, the ID, the platform or the kind, or say a limit: `price<1` (US dollars
 * per million tokens in), `context>200k`.
 */
export function searchModels(query: string, catalogue: Catalogue, options: SearchOptions): SearchResult {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const limits = words.flatMap((word) => limitIn(word) ?? []);
  const terms = words.filter((word) => !limitIn(word)).map(termOf);
  const { platforms } = options;
  const places = platforms?.size ? catalogue.platforms.filter((one) => platforms.has(one)) : catalogue.platforms;
  const all = places.flatMap((platform) => searchableOn(platform, catalogue, options.asOf));
  const found = all.flatMap((searchable) => {
    const { model } = searchable;
    if (!isWanted(model, options) || !limits.every((limit) => limit(model, catalogue))) return [];
    const score = scoreOf(terms, searchable);
    return score === undefined ? [] : [{ ...searchable, score, rank: rankOf(model.life, options.leadTimeDays) }];
  });
  found.sort(
    (a, b) =>
      Number(isGone(a.rank)) - Number(isGone(b.rank)) ||
      a.score - b.score ||
      groupOf(a.rank) - groupOf(b.rank) ||
      Number(b.isOwn) - Number(a.isOwn) ||
      compare(b.model.released ?? '', a.model.released ?? '') ||
      compare(a.model.id, b.model.id),
  );
  return { models: found.slice(0, options.limit).map(({ model }) => model), count: found.length };
}

interface Searchable {
  readonly model: PlatformModel;
  /** On its vendor's own platform. */
  readonly isOwn: boolean;
  readonly id: string;
  /** Everything that may be typed, words parted by `-`. */
  readonly text: string;
  /** The same without what parts them. */
  readonly run: string;
}

const madeOn = memoizeByDay((_catalogue: Catalogue, _asOf: string) => new Map<string, readonly Searchable[]>());

/** What can be searched of a platform: made when somebody first looks there. */
function searchableOn(platform: string, catalogue: Catalogue, asOf: string): readonly Searchable[] {
  const made = madeOn(catalogue, asOf);
  const found =
    made.get(platform) ??
    modelsOf(platform, catalogue, asOf).map((model): Searchable => {
      const [first] = model.refs;
      const vendor = first ? catalogue.entry(first).vendor : '';
      const id = parted(model.id);
      const text = [id, parted(model.name), parted(platformName(platform)), platform, model.kind, parted(vendor)].join(
        '-',
      );
      return {
        model,
        isOwn: ownPlatform(vendor) === platform,
        id,
        text: `-${text}`,
        run: `${id}${parted(model.name)}`.replace(/-/g, ''),
      };
    });
  made.set(platform, found);
  return found;
}

/** Where a search begins that cannot wait for all: few platforms, and what most look for. */
export const firstSearched = (catalogue: Catalogue): ReadonlySet<string> => {
  const home = new Set(
    PLATFORMS.flatMap(({ id, home: isHome, vendors }: PlatformDefinition) => (isHome && vendors ? id : [])),
  );
  return new Set(catalogue.platforms.filter((platform) => home.has(platform)));
};

/** Entries that are read in one step. */
const FEW = 20;

/** Makes these platforms ready, or all, a platform a step. */
export function* preparingSearch(
  catalogue: Catalogue,
  asOf: string,
  platforms: Iterable<string> = catalogue.platforms,
): Steps<void> {
  for (const platform of platforms) {
    for (const [n, ref] of (refsByPlatform(catalogue).get(platform) ?? []).entries()) {
      catalogue.entry(ref);
      if (n % FEW === 0) yield;
    }
    searchableOn(platform, catalogue, asOf);
    yield;
  }
}

/** How many models there are, on each platform counted anew. */
export const countModels = memoize(
  (catalogue: Catalogue): number => new Set(catalogue.refs.map(({ platform, id }) => `${platform} ${id}`)).size,
);

interface Term {
  readonly parted: string;
  readonly run: string;
}

const termOf = (word: string): Term => ({ parted: parted(word), run: parted(word).replace(/-/g, '') });

/** `claude-sonnet-4.5` and `Claude Sonnet 4.5` read alike. */
const parted = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const SHORTEST_FUZZY = 3;
/** How many there are for one word, from 0 on. */
const SCORES = 5;

/** The lower, the better; `undefined` where a word is nowhere. */
function scoreOf(terms: readonly Term[], { id, text, run }: Searchable): number | undefined {
  let worst = 0;
  let sum = 0;
  for (const term of terms) {
    const one = scoreOfOne(term, id, text, run);
    if (one === undefined) return undefined;
    worst = Math.max(worst, one);
    sum += one;
  }
  // The worst word decides; of two as good, what the others say.
  return worst + sum / (SCORES * (terms.length + 1));
}

function scoreOfOne(term: Term, id: string, text: string, run: string): number | undefined {
  if (term.run === '' || id === term.parted) return 0;
  if (id.startsWith(term.parted)) return 1;
  if (text.includes(`-${term.parted}`)) return 2;
  if (text.includes(term.parted) || run.includes(term.run)) return 3;
  return term.run.length >= SHORTEST_FUZZY && isSubsequence(term.run, run) ? 4 : undefined;
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (let n = 0; n < text.length && at < wanted.length; n++) if (text[n] === wanted[at]) at++;
  return at === wanted.length;
}

type Limit = (model: PlatformModel, catalogue: Catalogue) => boolean;

const LIMIT = /^(price|context)([<>])(\d{1,9}(?:\.\d{1,6})?)([km]?)$/;
const TIMES: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

/** What is not known is neither below nor above. */
function limitIn(word: string): Limit | undefined {
  const [, field, sign, number, unit = ''] = LIMIT.exec(word) ?? [];
  if (field === undefined) return undefined;
  const bound = Number(number) * (TIMES[unit] ?? 1);
  return ({ refs }, catalogue) =>
    refs.some((ref) => {
      const { prices, contextWindow } = catalogue.entry(ref);
      const value = field === 'context' ? contextWindow : prices?.unit === 'usd/1M tokens' ? prices.input : undefined;
      return value !== undefined && (sign === '<' ? value < bound : value > bound);
    });
}

function isWanted({ kind, life, platform }: PlatformModel, { kinds, states, platforms }: SearchOptions): boolean {
  return allows(kinds, kind) && allows(states, life.state) && allows(platforms, platform);
}

const allows = <T>(set: ReadonlySet<T> | undefined, value: T): boolean => !set?.size || set.has(value);

/** Ranks of what is retired or past its date. */
const FIRST_GONE = 8;
const isGone = (rank: number): boolean => rank >= FIRST_GONE;
/** Generally available, listed and of unknown stage are one group; then previews, then what ends. */
const groupOf = (rank: number): number => (rank <= 2 ? 0 : rank);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
