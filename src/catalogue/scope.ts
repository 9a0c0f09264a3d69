/** Whether the scope of a date covers the place where a model runs. */
import type { DeploymentType, Scope } from './schema';

/** What the file proves about the place where the model runs; each fact narrows the dates that count. */
export interface Circumstances {
  readonly deploymentType?: DeploymentType;
  readonly region?: string;
  readonly tier?: string;
  readonly fineTuned?: boolean;
  /** Absent means inference: code that names a model uses it. */
  readonly use?: 'inference' | 'fine-tuning';
}

/** `true` proven, `false` excluded, `undefined` not told. */
export function scopeFits(scope: Scope, place: Circumstances): boolean | undefined {
  const answers = [
    within(scope.deploymentTypes, place.deploymentType),
    withinRegions(scope.regions, place.region),
    within(scope.tier, place.tier),
    scope.fineTuned === undefined ? true : place.fineTuned,
    scope.use === undefined ? true : (place.use ?? 'inference') === scope.use,
    // No file tells whether its owner is a new customer.
    scope.customers === undefined ? true : undefined,
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** How narrow a scope is: the number of things that it names. */
export function narrowness(scope: Scope | undefined): number {
  return scope ? Object.keys(scope).length : 0;
}

function within(names: readonly string[] | undefined, name: string | undefined): boolean | undefined {
  if (!names) return true;
  return name === undefined ? undefined : names.includes(name);
}

/** Vendors also name groups of regions: some can be told from a region's name, the others stay open. */
const REGION_GROUPS: Readonly<Record<string, (region: string) => boolean | undefined>> = {
  govcloud: (region) => region.startsWith('us-gov-'),
  commercial: (region) => (region.startsWith('us-gov-') ? false : undefined),
  other: () => undefined,
};

function withinRegions(names: readonly string[] | undefined, region: string | undefined): boolean | undefined {
  if (!names) return true;
  if (region === undefined) return undefined;
  const answers = names.map((name) => isRegion(name, region));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function isRegion(name: string, region: string): boolean | undefined {
  const group = REGION_GROUPS[name];
  if (group) return group(region);
  // `KR`, `FR (data residency)`: a promise to a customer, not the name of a region.
  return /^[a-z0-9-]+$/.test(name) ? name === region : undefined;
}
