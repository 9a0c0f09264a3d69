/** What rules on calls share: a model with proven entries, and the request that it stands in. */
import type { ModelEntry } from '../../catalogue/schema';
import { type Call, callAround, type Parameter } from '../../recognition/calls';
import { isMuted, type Mention } from '../../recognition/mention';
import type { PlacedReport } from '../document-rule';
import type { RuleContext } from '../rule';

export interface Request {
  readonly mention: Mention;
  /** As the text names it. */
  readonly model: string;
  /** Every version that it may be; never empty. */
  readonly entries: readonly ModelEntry[];
  readonly call: Call;
}

const REQUESTS = new WeakMap<RuleContext, readonly Request[]>();

/** The requests of a document that hold a known model: looked for once for all rules of a check. */
export function requestsIn(context: RuleContext): readonly Request[] {
  const known = REQUESTS.get(context);
  if (known) return known;
  const { document, catalogue } = context;
  const requests = document.mentions.flatMap((mention): readonly Request[] => {
    if (!isRequested(mention)) return [];
    const call = callAround(document, mention.start);
    if (!call || call.parameters.length < 2) return [];
    const { start, end } = mention.core ?? mention;
    const model = document.text.slice(start, end);
    return [{ mention, model, entries: mention.entries.map((ref) => catalogue.entry(ref)), call }];
  });
  REQUESTS.set(context, requests);
  return requests;
}

function isRequested({ kind, class: known, claims, entries, tier, role }: Mention): boolean {
  const isModel = kind === 'model-id' || kind === 'deployment-name';
  return (
    isModel &&
    known === 'known' &&
    claims &&
    entries.length > 0 &&
    !isMuted(tier) &&
    (role === 'code' || role === 'config')
  );
}

export function parameterOf({ call }: Request, ...names: readonly string[]): Parameter | undefined {
  return call.parameters.find(({ name }) => names.includes(name));
}

export function numberOf(parameter: Parameter | undefined): number | undefined {
  const { value } = parameter ?? {};
  if (!value?.isNumber || !/^[\d_]+(\.\d+)?$/.test(value.text)) return undefined;
  return Number(value.text.replaceAll('_', ''));
}

/** A report at a place of the request, named after its model. */
export function placed(
  { mention }: Request,
  place: { readonly start: number; readonly end: number },
  message: string,
  more: Partial<PlacedReport> = {},
): PlacedReport {
  return {
    start: place.start,
    end: place.end,
    role: mention.role,
    tier: mention.tier,
    claim: 'refused',
    message,
    fixes: [],
    deprecated: false,
    about: {
      ...(mention.platform !== undefined && { platform: mention.platform }),
      ...(mention.id !== undefined && { id: mention.id }),
      ...(mention.version !== undefined && { version: mention.version }),
    },
    ...more,
  };
}

/** The page behind a fact of the mention's entry. */
export function sourceOf({ mention }: Request, { catalogue }: RuleContext, field: string): Partial<PlacedReport> {
  const [ref] = mention.entries;
  const source = ref && catalogue.sources(ref, field)[0];
  return source ? { source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) } } : {};
}
