/** What a model's life looks like on a given day: the one place where dates and stages become a state. */
import { compareText, daysBetween, firstDay, lastDay } from './days';
import { memoizeByDay } from './memoize-by-day';
import type { Lifecycle, ModelEntry, Retirement, Stage } from './schema';
import { type Circumstances, narrowness, scopeFits } from './scope';

export type { Circumstances } from './scope';

/**
 * `retired`: a source says so, or read a scoped firm date as past. Without `retirement` the dates are in `scoped`.
 * `date-passed`: a firm date has passed since the source was read, and no newer word is known.
 * `retires-today`, `retiring`: a firm date today or ahead. `closed`: closed to new customers or projects.
 * `listed`: a catalogue lists it, nobody stated a stage. `unknown`: no stage known on that day.
 */
export type LifecycleState =
  | 'retired'
  | 'date-passed'
  | 'retires-today'
  | 'retiring'
  | 'deprecated'
  | 'closed'
  | 'preview'
  | 'legacy'
  | 'ga'
  | 'listed'
  | 'unknown';

export interface LifecycleOnDay {
  readonly state: LifecycleState;
  /** The date that decides the state, when one does. */
  readonly retirement?: Retirement;
  /** Days until that date; negative when it has passed. */
  readonly daysLeft?: number;
  /** What the source said on `stageChecked`. */
  readonly stage?: Stage;
  /** The vendor says `deprecated` on that day, whatever the date does. */
  readonly deprecated: boolean;
  /** An "earliest" date: the model stays at least until then. */
  readonly earliest?: Retirement;
  /** Since then closed to new customers or projects; others go on, see `scoped`. */
  readonly closed?: Retirement;
  /** Dates whose scope the place neither proves nor excludes, the earliest first. */
  readonly scoped: readonly Retirement[];
}

/** The state of an entry on the day `asOf` (`YYYY-MM-DD`), for what is known of the place. */
export function lifecycleOn(
  { lifecycle }: Pick<ModelEntry, 'lifecycle'>,
  asOf: string,
  place?: Circumstances,
): LifecycleOnDay {
  return place ? lifeAt(lifecycle, asOf, place) : lifeAnywhere(lifecycle, asOf);
}

const lifeAnywhere = memoizeByDay((life: Lifecycle, asOf) => lifeAt(life, asOf, {}));

function lifeAt(life: Lifecycle, asOf: string, place: Circumstances): LifecycleOnDay {
  if (life.released !== undefined && asOf < firstDay(life.released))
    return { state: 'unknown', deprecated: false, scoped: [] };
  const { applying, open } = sortDates(life.retires ?? [], place);
  const firm = firmOf(applying);
  const earliest = applying.find((date) => date.kind === 'earliest');
  const closed = open.find((date) => date.scope?.customers === 'new' && lastDay(date.date) < asOf);
  const deprecated = isDeprecated(life, asOf);
  const common = {
    deprecated,
    scoped: open,
    ...(life.stage && { stage: life.stage }),
    ...(earliest && { earliest }),
    ...(closed && { closed }),
  };
  if (firm) {
    const daysLeft = daysBetween(asOf, firm.date);
    return { ...common, state: stateByDate(life, firm, daysLeft), retirement: firm, daysLeft };
  }
  const endedForAll = closed && endOfExisting(open, asOf);
  if (endedForAll) {
    const daysLeft = daysBetween(asOf, endedForAll.date);
    return { ...common, state: stateByDate(life, endedForAll, daysLeft), retirement: endedForAll, daysLeft };
  }
  return { ...common, state: closed ? 'closed' : stateByWord(life, deprecated, asOf, place) };
}

function stateByDate(life: Lifecycle, firm: Retirement, daysLeft: number): LifecycleState {
  if (daysLeft > 0) return 'retiring';
  if (daysLeft === 0) return 'retires-today';
  // A stage that was only derived from the date is no newer word than the date itself.
  const isWord = life.stageBasis !== 'derived' || lastDay(firm.checked) >= lastDay(firm.date);
  if (life.stage === 'retired' && isWord) return 'retired';
  // The stage speaks of the model as a whole; a source read after a scoped date is the word on that scope.
  return firm.scope && lastDay(firm.date) < firstDay(firm.checked) ? 'retired' : 'date-passed';
}

function stateByWord(life: Lifecycle, deprecated: boolean, asOf: string, place: Circumstances): LifecycleState {
  if (life.stage === 'retired' && retiredByWord(life, asOf, place))
    return life.afterRetirement === 'blocked-for-new-customers' ? 'closed' : 'retired';
  if (deprecated) return 'deprecated';
  if (life.stage === 'ga' && life.stageBasis !== 'stated') return 'listed';
  if (life.stage === 'ga' || life.stage === 'preview') return life.stage;
  return life.stage === 'legacy' && asOf >= wordSince(life) ? 'legacy' : 'unknown';
}

/** "Retired" without a date for this place: nothing else dates it, or every date that might has passed; never where all are for other places. */
function retiredByWord(life: Lifecycle, asOf: string, place: Circumstances): boolean {
  const firm = (life.retires ?? []).filter((date) => date.kind === 'firm');
  const mine = firm.filter((date) => !date.scope || scopeFits(date.scope, place) !== false);
  if (firm.length && !mine.length) return false;
  return mine.length ? mine.every((date) => lastDay(date.date) < asOf) : asOf >= wordSince(life);
}

/** A date beats the word: what is deprecated from a later day on is not yet. */
function isDeprecated(life: Lifecycle, asOf: string): boolean {
  if (life.deprecated !== undefined) return lastDay(life.deprecated) <= asOf;
  return life.stage === 'deprecated' && asOf >= wordSince(life);
}

/** The first day on which the stage's word is known to hold. */
const wordSince = (life: Lifecycle): string => (life.stageChecked === undefined ? '' : firstDay(life.stageChecked));

/** The last date of existing customers, once new ones are out and all of them have passed: then it is over for everybody. */
function endOfExisting(open: readonly Retirement[], asOf: string): Retirement | undefined {
  const existing = open.filter((date) => date.kind === 'firm' && date.scope?.customers === 'existing');
  return existing.every((date) => lastDay(date.date) <= asOf) ? existing.at(-1) : undefined;
}

/** The narrowest dates decide; a floor for this very place leaves no room for a broader firm date. */
function firmOf(applying: readonly Retirement[]): Retirement | undefined {
  const first = applying[0];
  if (!first?.scope || first.kind === 'firm') return applying.find((date) => date.kind === 'firm');
  return undefined;
}

const NO_DATES = { applying: [], open: [] };

/** Dates that count for the place, the narrowest first (of two as narrow the later one), and those that might. */
function sortDates(
  dates: readonly Retirement[],
  place: Circumstances,
): { readonly applying: readonly Retirement[]; readonly open: readonly Retirement[] } {
  if (!dates.length) return NO_DATES;
  const fit = dates.map((date) => ({ date, fits: date.scope ? scopeFits(date.scope, place) : true }));
  const those = (wanted: boolean | undefined): Retirement[] =>
    fit.filter(({ fits }) => fits === wanted).map(({ date }) => date);
  return {
    applying: those(true).sort(
      (a, b) => narrowness(b.scope) - narrowness(a.scope) || compareText(lastDay(b.date), lastDay(a.date)),
    ),
    open: those(undefined).sort((a, b) => compareText(lastDay(a.date), lastDay(b.date))),
  };
}
