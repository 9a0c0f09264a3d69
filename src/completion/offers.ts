/** Deployment types and regions where a deployment asks for one: first those in which its model exists. */

import { type Catalogue, type DeploymentType, memoize } from '../catalogue';
import { DEPLOYMENT_PLATFORM } from '../platforms';
import { type Offer, type OptionsSite, offersAt, readDeclaredInSteps, regionsOf, typesOf } from '../recognition';
import type { Span, Steps } from '../text';
import { type CompletionInput, patchesOf } from './cursor-context';
import { versionTokenAround } from './token';

export interface OfferSuggestion {
  readonly kind: 'deployment-type' | 'region';
  readonly text: string;
  /** Deployment types: regions that the model has so; regions: types in which the model exists there. Absent where nobody knows. */
  readonly regions?: number;
  readonly types?: readonly DeploymentType[];
  /** The same place with this text in it. */
  readonly place: OptionsSite;
  readonly struck: boolean;
  readonly sortText: string;
}

export interface Offers {
  readonly span: Span;
  readonly suggestions: readonly OfferSuggestion[];
}

/** Neither a type nor a region. */
const NEITHER = 'Zz0';
/** Without one of these on the line or the one before, nobody writes either: spares a look at the text. */
const HINT = /sku|name|type|tier|scale|location|region/i;

export function* offersToSuggest(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  asOf: string,
): Steps<Offers | undefined> {
  const token = versionTokenAround(input.text, offset);
  const line = input.text.lastIndexOf('\n', token.start - 1);
  const before = input.text.slice(input.text.lastIndexOf('\n', line - 1) + 1, token.start);
  if (!HINT.test(before)) return undefined;
  for (const text of patchesOf(input.text, token, NEITHER)) {
    const { deployments } = yield* readDeclaredInSteps({ ...input, text });
    const found = offersAt(deployments, token.start, catalogue);
    // What fills a template or comes from elsewhere is no value to choose.
    if (!found?.place.text.includes(NEITHER)) continue;
    const { start, end } = found.place;
    const span = { start, end: end - NEITHER.length + token.end - token.start };
    return {
      span,
      suggestions: found.field === 'sku' ? types(found, catalogue, asOf) : regions(found, catalogue, asOf),
    };
  }
  return undefined;
}

function types(place: OptionsSite, catalogue: Catalogue, asOf: string): readonly OfferSuggestion[] {
  const all = catalogue.deployments.skuNames;
  const offered = place.offers.map((offer) => ({ offer, types: typesOf(offer, catalogue, asOf) }));
  const known = offered.filter((one) => one.types.length > 0);
  const suggested = all.flatMap((type): readonly OfferSuggestion[] => {
    const here = known.flatMap((one) => one.types.filter((other) => other.type === type));
    if (known.length > 0 && here.length < known.length) return [];
    const fits = known.every(({ offer: { region } }, n) => !isRegion(region) || here[n]?.regions.includes(region));
    const [first] = here;
    return [
      suggestion('deployment-type', type, fits ? 0 : 1, all.indexOf(type), place, { regions: first?.regions.length }),
    ];
  });
  return suggested;
}

function regions(place: OptionsSite, catalogue: Catalogue, asOf: string): readonly OfferSuggestion[] {
  const known = place.offers.filter((offer) => typesOf(offer, catalogue, asOf).length > 0);
  const listed = known.map((offer) => new Set(ofOffer(offer, catalogue, asOf)));
  const common = [...(listed[0] ?? [])].filter((region) => listed.every((list) => list.has(region)));
  const all = common.length ? common : listed.length ? listed.flatMap((list) => [...list]) : everywhere(catalogue);
  return [...new Set(all)].sort().map((region, n) => {
    const [only] = known;
    const types =
      known.length === 1 && only
        ? typesOf(only, catalogue, asOf).flatMap((one) => (one.regions.includes(region) ? one.type : []))
        : undefined;
    return suggestion('region', region, 0, n, place, { types });
  });
}

const ofOffer = (offer: Offer, catalogue: Catalogue, asOf: string): readonly string[] =>
  offer.deploymentType
    ? (regionsOf(offer, offer.deploymentType, catalogue, asOf) ?? [])
    : typesOf(offer, catalogue, asOf).flatMap((one) => one.regions);

/** Every region in which Azure OpenAI has a model. */
const everywhere = memoize((catalogue: Catalogue): readonly string[] => {
  const all = catalogue.refs
    .filter(({ platform }) => platform === DEPLOYMENT_PLATFORM)
    .flatMap((ref) => Object.values(catalogue.entry(ref).regions ?? {}).flat());
  return [...new Set(all)];
});

const isRegion = (region: string | undefined): region is string =>
  region !== undefined && /^[a-z]{4,}\d?$/.test(region);

function suggestion(
  kind: OfferSuggestion['kind'],
  text: string,
  group: number,
  order: number,
  place: OptionsSite,
  { regions, types }: { readonly regions?: number | undefined; readonly types?: readonly DeploymentType[] | undefined },
): OfferSuggestion {
  return {
    kind,
    text,
    ...(regions !== undefined && { regions }),
    ...(types && { types }),
    place: { ...place, place: { ...place.place, text } },
    struck: false,
    sortText: `${group}${String(order).padStart(3, '0')}`,
  };
}
