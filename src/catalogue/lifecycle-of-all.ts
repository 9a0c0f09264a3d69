/** An ID that stands for several versions: only what holds for all of them is claimed, and what depends on the version is said. */
import { lastDay } from './days';
import { type Circumstances, type LifecycleOnDay, type LifecycleState, lifecycleOn } from './lifecycle';
import type { ModelEntry } from './schema';

export interface VersionOnDay {
  /** Absent for an entry without a version. */
  readonly version?: string;
  readonly life: LifecycleOnDay;
}

export interface LifecycleOfAll extends LifecycleOnDay {
  /** The versions differ in state or date: the claim is the mildest, see `versions`. */
  readonly varies: boolean;
  readonly versions: readonly VersionOnDay[];
}

type VersionedEntry = Pick<ModelEntry, 'lifecycle' | 'version'>;

/** The state of all `entries` together on the day `asOf`. With one entry it is that entry's own. Throws for none. */
export function lifecycleOfAll(
  entries: readonly VersionedEntry[],
  asOf: string,
  place?: Circumstances,
): LifecycleOfAll {
  const versions = entries.map((entry): VersionOnDay => {
    const life = lifecycleOn(entry, asOf, place);
    return entry.version === undefined ? { life } : { version: entry.version, life };
  });
  const [only] = versions;
  if (!only) throw new Error('lifecycleOfAll needs at least one entry');
  const first = only.life;
  if (versions.length === 1) return { ...first, varies: false, versions };
  const lives = versions.map(({ life }) => life);
  const varies = lives.some((life) => differs(life, first));
  return varies ? { ...common(lives), varies, versions } : { ...first, varies, versions };
}

function differs(a: LifecycleOnDay, b: LifecycleOnDay): boolean {
  return (
    a.state !== b.state ||
    a.deprecated !== b.deprecated ||
    a.retirement?.date !== b.retirement?.date ||
    a.earliest?.date !== b.earliest?.date
  );
}

/** What is true of every one of them. */
function common(lives: readonly LifecycleOnDay[]): LifecycleOnDay {
  const deprecated = lives.every((life) => life.deprecated || life.state === 'retired');
  const state = { deprecated, scoped: [] };
  const ending = mildestEnd(lives);
  if (ending) return { ...state, ...ending };
  if (deprecated) return { ...state, state: 'deprecated', stage: 'deprecated' };
  const stages = new Set(lives.map(stageState));
  const [only = 'unknown'] = stages;
  if (stages.size === 1) return { ...state, state: only };
  return { ...state, state: [...stages].every((s) => s === 'ga' || s === 'listed') ? 'listed' : 'unknown' };
}

/** From the strongest claim to the mildest: each one is true where a stronger one is. */
const ENDS: readonly LifecycleState[] = ['retired', 'date-passed', 'retires-today', 'retiring'];

/** Where all have ended or have a day: the mildest of the states, with the last of the days. */
function mildestEnd(
  lives: readonly LifecycleOnDay[],
): Pick<LifecycleOnDay, 'state' | 'retirement' | 'daysLeft'> | undefined {
  if (!lives.every((life) => ENDS.includes(life.state))) return undefined;
  const mildest = lives.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const last = lives.filter((life) => life.state === mildest.state).reduce((a, b) => (endOf(b) > endOf(a) ? b : a));
  return {
    state: mildest.state,
    ...(last.retirement && { retirement: last.retirement }),
    ...(last.daysLeft !== undefined && { daysLeft: last.daysLeft }),
  };
}

const rank = (life: LifecycleOnDay): number => ENDS.indexOf(life.state);
const endOf = (life: LifecycleOnDay): string => (life.retirement ? lastDay(life.retirement.date) : '');

/** The state by its word: a date that lies ahead of a GA version does not make it less GA. */
function stageState(life: LifecycleOnDay): LifecycleState {
  if (life.state !== 'retiring') return life.state;
  return life.deprecated ? 'deprecated' : (life.stage ?? 'unknown');
}
