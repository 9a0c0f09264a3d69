/** What a model's life looks like on a given day: the one place where dates and stages become a state. */
import { daysBetween, lastDay } from './days';
import type { DeploymentType, Lifecycle, ModelEntry, Retirement, Scope, Stage } from './schema';

/**
 * `retired`: a source says so, or a firm date that the source read as past.
 * `date-passed`: a firm date has passed since the source was read, and no newer word is known.
 * `retires-today`, `retiring`: a firm date today or ahead. `closed`: closed to new customers or projects.
 * `listed`: a catalogue lists it, nobody stated a stage. `unknown`: no stage known.
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

/** What the file proves about the place where the model runs; each fact narrows the dates that count. */
export interface Circumstances {
  readonly deploymentType?: DeploymentType;
  readonly region?: string;
  readonly tier?: string;
  readonly fineTuned?: boolean;
  readonly use?: 'inference' | 'fine-tuning';
}

export interface LifecycleOnDay {
  readonly state: LifecycleState;
  /** The date that decides the state, when one does. */
  readonly retirement?: Retirement;
  /** Days until that date; negative when it has passed. */
  readonly daysLeft?: number;
  /** What the source said on `stageChecked`. */
  readonly stage?: Stage;
  /** The vendor says `deprecated`, whatever the date does. */
  readonly deprecated: boolean;
  /** An "earliest" date: the model stays at least until then. */
  readonly earliest?: Retirement;
  /** Dates whose scope the place neither proves nor excludes. */
  readonly scoped: readonly Retirement[];
}

/** The state of an entry on the day `asOf` (`YYYY-MM-DD`), for what is known of the place. */
export function lifecycleOn(
  entry: Pick<ModelEntry, 'lifecycle'>,
  asOf: string,
  place: Circumstances = {},
): LifecycleOnDay {
  const life = entry.lifecycle;
  const { applying, open } = sortDates(life, place);
  const firm = applying.find((date) => date.kind === 'firm');
  const earliest = applying.find((date) => date.kind === 'earliest');
  const deprecated = life.stage === 'deprecated' || (life.deprecated !== undefined && lastDay(life.deprecated) <= asOf);
  const common = {
    deprecated,
    scoped: open,
    ...(life.stage && { stage: life.stage }),
    ...(earliest && { earliest }),
  };
  if (firm) {
    const daysLeft = daysBetween(asOf, firm.date);
    return { ...common, state: stateByDate(life, firm, daysLeft), retirement: firm, daysLeft };
  }
  return { ...common, state: stateByWord(life, deprecated) };
}

function stateByDate(life: Lifecycle, firm: Retirement, daysLeft: number): LifecycleState {
  if (life.stage === 'retired' && daysLeft <= 0 && !firm.scope) return daysLeft === 0 ? 'retires-today' : 'retired';
  if (daysLeft > 0) return 'retiring';
  if (daysLeft === 0) return 'retires-today';
  if (firm.scope && lastDay(firm.date) < lastDay(firm.checked)) return 'retired';
  return 'date-passed';
}

function stateByWord(life: Lifecycle, deprecated: boolean): LifecycleState {
  if (life.stage === 'retired') return life.afterRetirement === 'blocked-for-new-customers' ? 'closed' : 'retired';
  if (deprecated) return 'deprecated';
  if (life.stage === undefined) return 'unknown';
  if (life.stage === 'ga' && life.stageBasis !== 'stated') return 'listed';
  return life.stage;
}

/** Dates that count for the place, the most particular first, and those that might. */
function sortDates(
  life: Lifecycle,
  place: Circumstances,
): { readonly applying: readonly Retirement[]; readonly open: readonly Retirement[] } {
  const dates = life.retires ?? [];
  const fit = dates.map((date) => ({ date, fits: date.scope ? scopeFits(date.scope, place) : true }));
  const applying = fit
    .filter(({ fits }) => fits === true)
    .map(({ date }) => date)
    .sort((a, b) => Number(a.scope === undefined) - Number(b.scope === undefined));
  return { applying, open: fit.filter(({ fits }) => fits === undefined).map(({ date }) => date) };
}

/** `true` proven, `false` excluded, `undefined` not told. */
function scopeFits(scope: Scope, place: Circumstances): boolean | undefined {
  const answers = [
    within(scope.deploymentTypes, place.deploymentType),
    within(scope.regions, place.region),
    within(scope.tier, place.tier),
    scope.fineTuned === undefined
      ? true
      : place.fineTuned === true
        ? true
        : place.fineTuned === false
          ? false
          : undefined,
    scope.use === undefined
      ? true
      : scope.use === 'inference'
        ? (place.use ?? 'inference') === 'inference'
        : place.use === scope.use,
    scope.customers === undefined ? true : undefined,
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function within(names: readonly string[] | undefined, name: string | undefined): boolean | undefined {
  if (!names) return true;
  return name === undefined ? undefined : names.includes(name);
}
