/** What rules on calls share: a model with proven entries, and the request that it stands in. */
import type { EntryRef, Ground, ModelEntry } from '../../catalogue';
import { type Call, isHintOnly, type Mention, type Parameter } from '../../recognition';
import type { DocumentRule } from '../document-rule';
import { withCallCache } from '../finding-cache';
import type { CallReport, PlacedReport } from '../report';
import type { RuleContext } from '../rule';

export interface Request {
  readonly mention: Mention;
  /** As the text names it. */
  readonly model: string;
  /** Every version that it may be; never empty. */
  readonly entries: readonly ModelEntry[];
  readonly call: Call;
}

/** A rule on the request that a known model stands in. */
export interface CallRule extends Omit<DocumentRule, 'look'> {
  readonly reportsOn: (request: Request, context: RuleContext) => readonly PlacedReport[];
}

/** Rules on calls as rules on one document: each call is read once for all of them. */
export function callRules(rules: readonly CallRule[]): readonly DocumentRule[] {
  return rules.map(({ reportsOn: _reportsOn, ...rule }) => ({
    ...rule,
    *look(context) {
      if (!context.calls.reports) yield* readAll(rules, context);
      for (const { by, report } of context.calls.reports ?? []) if (by === rule.name) yield report;
    },
  }));
}

function* readAll(rules: readonly CallRule[], context: RuleContext): Iterable<undefined> {
  const reports: CallReport[] = [];
  context.calls.reports = reports;
  const requested = context.document.mentions.filter(isRequested);
  if (requested.length === 0) return;
  const reportsOn = reportsOnCalls(rules, context);
  for (const [index, mention] of requested.entries()) {
    reports.push(...reportsOn(mention));
    if (index % AT_ONCE === 0) yield undefined;
  }
}

/** Calls that are read as one place. */
const AT_ONCE = 4;

function reportsOnCalls(rules: readonly CallRule[], context: RuleContext): (mention: Mention) => readonly CallReport[] {
  return withCallCache(context, (mention) => {
    const call = context.facts.callAround(mention.start);
    if (!call?.parameters.length) return [];
    const request = requestOf(mention, call, context);
    const of = ({ name, reportsOn }: CallRule) => reportsOn(request, context).map((report) => ({ by: name, report }));
    return rules.flatMap(of);
  });
}

function requestOf(mention: Mention, call: Call, { document, catalogue }: RuleContext): Request {
  const { start, end } = mention.core ?? mention;
  const written = document.text.slice(start, end);
  const model = mention.declarations && mention.id !== undefined ? `${written} (${mention.id})` : written;
  return { mention, model, entries: mention.entries.map((ref) => catalogue.entry(ref)), call };
}

function isRequested({ kind, class: known, datesApply, entries, tier, role }: Mention): boolean {
  const isModel = kind === 'model-id' || kind === 'deployment-name';
  return (
    isModel &&
    known === 'known' &&
    datesApply &&
    entries.length > 0 &&
    !isHintOnly(tier) &&
    (role === 'code' || role === 'config')
  );
}

/** By its name in snake case. */
export function parameterOf({ call }: Request, ...keys: readonly string[]): Parameter | undefined {
  return call.parameters.find(({ key }) => keys.includes(key));
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

/** The page that a statement on calls stands on. */
export function sourceAt(ref: EntryRef, { checked }: Ground, { catalogue }: RuleContext): Partial<PlacedReport> {
  const source = catalogue.sources(ref, 'callContract').find((one) => one.checked === checked);
  return { source: { checked, ...(source?.url !== undefined && { url: source.url }) } };
}

/** The page behind a fact of the mention's entry. */
export function sourceOf({ mention }: Request, { catalogue }: RuleContext, field: string): Partial<PlacedReport> {
  const [ref] = mention.entries;
  const source = ref && catalogue.sources(ref, field)[0];
  return source ? { source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) } } : {};
}
