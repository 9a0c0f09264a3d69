/** Where Azure offers what a file deploys: the deployment types and regions of a model and version, as the catalogue lists them. */
import { type Catalogue, type DeploymentType, type EntryRef, lastDay, narrowness } from '../../catalogue';
import { azureEntries } from './azure';
import { type Deployment, type Located, provenText, regionName } from './deployment';

/** The fields whose values are told and suggested. */
export type OfferField = 'sku' | 'region';

/** What a deployment proves of itself, and the entries that it may be; never empty. */
export interface Offer {
  readonly model: string;
  readonly version?: string;
  readonly entries: readonly EntryRef[];
  readonly deploymentType?: DeploymentType;
  /** As Azure writes it: `eastus2`. */
  readonly region?: string;
}

export interface OptionsSite {
  readonly field: OfferField;
  readonly place: Located;
  /** Of all deployments that the value holds for and whose model is known: a parameter may serve several. */
  readonly offers: readonly Offer[];
}

/** The deployment type or region that stands at an offset. */
export function offersAt(
  deployments: readonly Deployment[],
  offset: number,
  catalogue: Catalogue,
): OptionsSite | undefined {
  const isThere = ({ start, end }: Located): boolean => start <= offset && offset <= end;
  for (const field of ['sku', 'region'] as const) {
    const found = deployments.filter((deployment) => deployment[field].some(isThere));
    const place = found[0]?.[field].find(isThere);
    if (place) return { field, place, offers: found.flatMap((deployment) => offerOf(deployment, catalogue) ?? []) };
  }
  return undefined;
}

function offerOf(deployment: Deployment, catalogue: Catalogue): Offer | undefined {
  const model = provenText(deployment.model);
  const version = provenText(deployment.version);
  const isOpen = model === undefined || (deployment.version.length > 0 && version === undefined);
  const entries = isOpen ? [] : azureEntries(catalogue, model, version);
  if (model === undefined || !entries.length) return undefined;
  const written = provenText(deployment.sku);
  const deploymentType = catalogue.deployments.skuNames.find((name) => name === written);
  const region = provenText(deployment.region);
  return {
    model,
    entries,
    ...(version !== undefined && { version }),
    ...(deploymentType && { deploymentType }),
    ...(region !== undefined && { region: regionName(region) }),
  };
}

/** Where all versions that it may be exist as a deployment type; `undefined` where a list is not known. */
export function regionsOf(
  { entries }: Offer,
  type: DeploymentType,
  catalogue: Catalogue,
  asOf: string,
): readonly string[] | undefined {
  const lists = entries
    .map((ref) => catalogue.entry(ref))
    .map(({ regions, lifecycle }) => {
      // Lists often go on naming a deployment type that has ended everywhere.
      const hasEnded = lifecycle.retires?.some(
        ({ scope, kind, date }) =>
          kind === 'firm' && lastDay(date) < asOf && narrowness(scope) === 1 && scope?.deploymentTypes?.includes(type),
      );
      return hasEnded ? [] : regions && (regions[type] ?? []);
    });
  const [first, ...others] = lists;
  if (!first || others.some((list) => !list)) return undefined;
  return first.filter((region) => others.every((list) => list?.includes(region)));
}

/** The types that it exists as, each with its regions, in the order of the catalogue. */
export function typesOf(
  offer: Offer,
  catalogue: Catalogue,
  asOf: string,
): readonly { readonly type: DeploymentType; readonly regions: readonly string[] }[] {
  return catalogue.deployments.skuNames.flatMap((type) => {
    const regions = regionsOf(offer, type, catalogue, asOf);
    return regions?.length ? [{ type, regions }] : [];
  });
}

/** The oldest day on which one of the lists was read. */
export const regionsCheckedOn = ({ entries }: Offer, catalogue: Catalogue): string | undefined =>
  entries.flatMap((ref) => catalogue.entry(ref).regionsChecked ?? []).sort()[0];
