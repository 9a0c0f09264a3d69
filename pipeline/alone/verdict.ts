/**
 * What of an update may be merged without a person: added facts and dates that a vendor's own source gives. Everything else waits.
 * The rules in words are in docs/catalogue-updates.md. Pure.
 */
import {
  isVendors,
  type Lifecycle,
  lastDay,
  type ModelEntry,
  type Source,
  Stage,
  vouchesExactly,
} from '../../src/catalogue';

/** The reason why a person looks, or nothing. */
export type Doubt = string | undefined;

export type Sources = Readonly<Record<string, Source>>;

interface Change {
  /** `contextWindow`, `lifecycle.retires`, … */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that say how something is known, not what. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'sources',
  'unattributed',
  'history',
  'pricesHistory',
  'regionsChecked',
  'kindAssumed',
  'thirdPartyOnly',
  'lifecycle.stageChecked',
  'lifecycle.stageBasis',
]);

/** Names decide what is recognized in everybody's code, and a replacement what is written there. */
const NEVER: ReadonlySet<string> = new Set([
  'id',
  'version',
  'aliases',
  'otherSpellings',
  'defaultSnapshot',
  'callContract',
  'lifecycle.redirectsTo',
  'lifecycle.replacementBasis',
]);

/** A new entry: first-party throughout, alive, and with a name that no ordinary text has. */
export function doubtOfNew(entry: ModelEntry, sources: Sources, today: string): Doubt {
  const keys = Object.keys(entry.sources);
  const foreign = keys.find((key) => !isFirstParty(sources[key]));
  if (foreign !== undefined) return `${foreign} is not the vendor's own`;
  if (keys.length === 0) return 'it has no source';
  if (!/\d/.test(entry.id) || !/[-.]/.test(entry.id)) return 'its ID could be an ordinary word';
  if (entry.aliases?.length || entry.otherSpellings?.length) return 'it brings other names';
  if (entry.lifecycle.stage === 'retired' || entry.lifecycle.stage === 'deprecated')
    return `it comes in as ${entry.lifecycle.stage}`;
  if (entry.lifecycle.replacement) return 'it brings a replacement';
  return doubtOfDates(undefined, entry.lifecycle.retires ?? [], today);
}

/** An entry that was there: each changed field on its own; the first doubt holds the whole entry back. */
export function doubtOfChange(before: ModelEntry, after: ModelEntry, sources: Sources, today: string): Doubt {
  for (const change of changesOf(before, after)) {
    const doubt = doubtOfField(change, after, sources, today);
    if (doubt !== undefined) return `${change.field}: ${doubt}`;
  }
  return undefined;
}

function doubtOfField(change: Change, entry: ModelEntry, sources: Sources, today: string): Doubt {
  const { field, before, after } = change;
  if (BOOKKEEPING.has(field)) return undefined;
  if (NEVER.has(field)) return 'a person decides on it';
  if (after === undefined) return 'a fact is lost';
  if (!vouched(field, entry, sources)) return "no source of the vendor's own gives it";
  if (field === 'lifecycle.retires') return doubtOfDates(before, after, today);
  if (field === 'lifecycle.stage') return doubtOfStage(before, after);
  return before === undefined ? undefined : 'it says something else than before';
}

type Dates = NonNullable<Lifecycle['retires']>;

/** Dates are added or moved by a newer look, never back, never into the past, never far. */
function doubtOfDates(before: unknown, after: unknown, today: string): Doubt {
  const old = (before ?? []) as Dates;
  const now = after as Dates;
  if (now.length < old.length) return 'a date is lost';
  for (const date of now) {
    const same = old.find((other) => other.kind === date.kind && key(other.scope) === key(date.scope));
    if (same?.date === date.date) continue;
    if (lastDay(date.date) < today) return `${date.date} has passed already`;
    if (same && lastDay(date.checked) <= lastDay(same.checked)) return 'the look is not newer';
    if (same && yearsBetween(same.date, date.date) > MOST_YEARS) return `it moves from ${same.date} to ${date.date}`;
  }
  return undefined;
}

const MOST_YEARS = 2;
const yearsBetween = (a: string, b: string): number => Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));

/** A life goes forward. That a model is retired is said by its date, or looked at. */
function doubtOfStage(before: unknown, after: unknown): Doubt {
  if (after === 'retired') return 'a person looks at an end';
  const from = before === undefined ? -1 : STAGES.indexOf(before as Stage);
  return STAGES.indexOf(after as Stage) > from ? undefined : `it goes back from ${before} to ${after}`;
}

const STAGES = Stage.options;

const vouched = (field: string, entry: ModelEntry, sources: Sources): boolean =>
  Object.entries(entry.sources).some(([name, fields]) => vouchesExactly(fields, field) && isFirstParty(sources[name]));

const isFirstParty = (source: Source | undefined): boolean => source !== undefined && isVendors(source);

function changesOf(before: ModelEntry, after: ModelEntry): readonly Change[] {
  const { lifecycle: oldLife, ...oldFields } = before;
  const { lifecycle: newLife, ...newFields } = after;
  return [...differences(oldFields, newFields, ''), ...differences(oldLife, newLife, 'lifecycle.')];
}

function differences(before: object, after: object, prefix: string): readonly Change[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const now: Readonly<Record<string, unknown>> = { ...after };
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => key(old[name]) !== key(now[name]))
    .map((name) => ({ field: `${prefix}${name}`, before: old[name], after: now[name] }));
}

const key = (value: unknown): string => JSON.stringify(value) ?? '';
