/** Mentions and a day in, findings out: the one verb of this room. */
import { type Catalogue, isLayered } from '../catalogue';
import { ENGLISH_FINDINGS, type SpokenFindings } from '../messages';
import type { Mention, RecognizedDocument } from '../recognition';
import { firstIndex, plain, type Steps, stepsOver, withSome } from '../text';
import { documentFacts } from './document-facts';
import { targetOf } from './document-rule';
import type { Finding, FindingTarget, Severity } from './finding';
import { withFindingCache } from './finding-cache';
import { DEFAULT_LEAD_TIME_DAYS } from './lead-time';
import { createStatusOf } from './model-status';
import { oneEach } from './one-entry';
import { POLICY, policyOf } from './policies';
import type { RuleContext } from './rule';
import { INVALID_SUPPRESSION } from './rule-names';
import type { RuleSet, RuleSource } from './rule-source';
import { severityOf } from './severity';
import { suppress } from './suppression';

export interface CheckOptions {
  /** `YYYY-MM-DD`: the day on which everything is judged. */
  readonly asOf: string;
  readonly leadTimeDays?: number;
  /** English where none is given. */
  readonly messages?: SpokenFindings;
  /** Rule name → severity in code, config and deployments, or `off`. A rule that is not here follows the table. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Only these platforms; all of them when empty or absent. */
  readonly platforms?: readonly string[];
  /** IDs about which nothing is said, as written or as the catalogue spells them. */
  readonly ignoredIds?: readonly string[];
  /** Comments in the text suppress findings; where nobody trusts whoever wrote it, they are told instead. */
  readonly suppressions?: boolean;
  /** Nobody will check this document again: nothing is remembered of it. */
  readonly isOnce?: boolean;
  /** What comments suppress is kept, and marked. */
  readonly keepSuppressed?: boolean;
  /** Also the second of an entry that names a model twice. */
  readonly everyMention?: boolean;
}

/** At most one finding a place, the most severe claim first; in the order of the text. Its steps wait for the rules that it needs. */
export function* checkWith(
  source: RuleSource,
  document: RecognizedDocument,
  catalogue: Catalogue,
  options: CheckOptions,
): Steps<readonly Finding[]> {
  const below = isLayered(catalogue) ? catalogue.user.below : undefined;
  const combined = policyOf(catalogue)?.combined ?? asTheyAre;
  const all = yield* findingsIn(source, document, catalogue, options);
  if (!document.firm || !below) return combined(all);
  // Whatever a workspace that is not trusted adds: what is found without it stands.
  const firm = yield* findingsIn(source, document.firm, below, options);
  const places = firm.map(({ target }) => target);
  const added = all.filter(({ target, rule }) => rule === POLICY.name || !overlapsOne(places, target));
  return combined([...firm, ...added].sort(byPlace));
}

const asTheyAre = (findings: readonly Finding[]): readonly Finding[] => findings;

/** Are any of the places, which are in their order, where the target is? */
const overlapsOne = (places: readonly FindingTarget[], { start, end }: FindingTarget): boolean =>
  (places[firstEndingBehind(places, start)]?.start ?? end) < end;

const firstEndingBehind = (places: readonly FindingTarget[], offset: number): number =>
  firstIndex(places.length, (index) => (places[index]?.end ?? 0) <= offset);

function* findingsIn(
  source: RuleSource,
  document: RecognizedDocument,
  catalogue: Catalogue,
  options: CheckOptions,
): Steps<readonly Finding[]> {
  const messages = options.messages ?? ENGLISH_FINDINGS;
  const leadTimeDays = options.leadTimeDays ?? DEFAULT_LEAD_TIME_DAYS;
  const context: RuleContext = {
    catalogue,
    asOf: options.asOf,
    leadTimeDays,
    messages,
    document,
    facts: documentFacts(document),
    calls: {},
    severities: options.severities ?? {},
    isOnce: options.isOnce === true,
    statusOf: createStatusOf({ catalogue, asOf: options.asOf, leadTimeDays, document }),
  };
  const wanted = wants(options, catalogue);
  const rules = yield* source(document);
  const say = withFindingCache(context, (mention) => findingFor(mention, rules, context, options.severities));
  const spoken: Finding[] = [];
  yield* stepsOver(document.mentions, (mention) => {
    const finding = wanted(mention) ? say(mention) : undefined;
    if (finding) spoken.push(finding);
  });
  const policy = options.severities?.[POLICY.name] === 'off' ? undefined : policyOf(catalogue);
  const findings = [
    ...spoken,
    ...(yield* placedFindings(spoken, rules, context, wanted, options.severities)),
    ...(policy ? yield* policy.findings(context, wanted) : []),
  ];
  const setting = options.severities?.[INVALID_SUPPRESSION];
  const suppressed: Finding[] = [];
  const keep = options.keepSuppressed ? (finding: Finding) => void suppressed.push(finding) : undefined;
  const all = yield* suppress(findings.sort(byPlace), context, setting, options.suppressions, keep);
  yield;
  const left = options.everyMention ? all : yield* oneEach(all, document.text);
  yield;
  const marked = suppressed.map((finding) => ({ ...finding, suppressed: true as const }));
  return (marked.length ? [...left, ...marked].sort(byPlace) : left).map(withPlainMessage);
}

/** A message may quote the document, and is shown by many. */
function withPlainMessage(finding: Finding): Finding {
  const message = plain(finding.message);
  return message === finding.message ? finding : { ...finding, message };
}

const byPlace = (a: Finding, b: Finding): number => a.target.start - b.target.start;

/** What the rules on places say where nothing else was said. */
function* placedFindings(
  spoken: readonly Finding[],
  { onDocument }: RuleSet,
  context: RuleContext,
  wanted: (target: FindingTarget) => boolean,
  settings: CheckOptions['severities'] = {},
): Steps<readonly Finding[]> {
  // Each in the order of the text, and none over another: those of the rules above, and of each rule here.
  const taken: FindingTarget[][] = [spoken.map(({ target }) => target)];
  const placed: Finding[] = [];
  for (const rule of onDocument) {
    const setting = settings[rule.name] ?? (rule.offByDefault ? 'off' : undefined);
    if (setting === 'off') continue;
    const own: FindingTarget[] = [];
    taken.push(own);
    yield;
    yield* stepsOver(rule.look(context), (report) => {
      if (!report) return;
      const severity = severityOf(report.claim, report.tier, setting);
      if (!severity) return;
      const target = targetOf(report, context.document.text);
      if (!wanted(target)) return;
      if (taken.some((places) => overlapsOne(places, target))) return;
      // Near the end: a rule goes through the text.
      own.splice(firstEndingBehind(own, target.start), 0, target);
      const { message, fixes, deprecated, replacement, retirement, source, suppressed } = report;
      placed.push(
        withSome(
          { message, fixes, deprecated, rule: rule.name, severity, target },
          { replacement, retirement, source, suppressed },
        ),
      );
    });
  }
  return placed;
}

function findingFor(
  mention: Mention,
  { onMention }: RuleSet,
  context: RuleContext,
  settings: CheckOptions['severities'] = {},
): Finding | undefined {
  for (const rule of onMention(mention)) {
    const setting = settings[rule.name] ?? (rule.offByDefault ? 'off' : undefined);
    if (setting === 'off') continue;
    const report = rule.check(mention, context);
    if (!report) continue;
    const { claim, ...rest } = report;
    const severity = severityOf(claim, mention.tier, setting);
    if (severity) return { ...rest, rule: rule.name, severity, target: mention };
  }
  return undefined;
}

/** What the settings, and the workspace's own file, leave in. */
function wants(
  { platforms = [], ignoredIds = [], asOf }: CheckOptions,
  catalogue: Catalogue,
): (target: FindingTarget) => boolean {
  const ignored = new Set(ignoredIds.map((id) => id.toLowerCase()));
  const user = isLayered(catalogue) ? catalogue.user : undefined;
  // Most often: every mention of a text is asked about at each key.
  if (!platforms.length && !ignored.size && !user) return () => true;
  return ({ platform, text, id }) => {
    if (platforms.length && platform !== undefined && !platforms.includes(platform)) return false;
    const names = id === undefined ? [text] : [text, id];
    return !names.some((name) => ignored.has(name.toLowerCase()) || user?.ignored(name, platform, asOf));
  };
}
