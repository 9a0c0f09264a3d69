/** What was said of mentions at the last check, for those that are what they were: most of a text stays as it is from key to key. */
import type { Catalogue } from '../catalogue';
import type { SpokenFindings } from '../messages';
import { firstVersionOf, type KeptCall, type Mention } from '../recognition';
import type { TextEdit } from './edits';
import type { Finding, Fix } from './finding';
import type { CallReport } from './report';
import type { RuleContext } from './rule';

interface CachedFinding {
  /** `undefined`: nothing was to be said. */
  readonly finding: Finding | undefined;
  /** What the document answered, when that was asked. */
  readonly samples?: boolean;
  /** The call that was looked at, as it was read. */
  readonly call?: KeptCall | string;
}

interface Memory {
  readonly key: string;
  readonly messages: SpokenFindings;
  /** By the mention as it was first found. */
  readonly findings: WeakMap<Mention, CachedFinding>;
  readonly calls: WeakMap<Mention, CachedCall>;
}

const MEMORIES = new WeakMap<Catalogue, Memory>();

/** What was said on the same day of the same catalogue, in the same words. */
function memoryOf({ catalogue, messages, asOf, leadTimeDays, severities }: RuleContext): Memory {
  const key = JSON.stringify([asOf, leadTimeDays, severities]);
  const known = MEMORIES.get(catalogue);
  if (known?.key === key && known.messages === messages) return known;
  const memory = { key, messages, findings: new WeakMap(), calls: new WeakMap() };
  MEMORIES.set(catalogue, memory);
  return memory;
}

/** The findings of mentions one by one, made by `find` where they are not remembered. */
export function withFindingCache(
  context: RuleContext,
  find: (mention: Mention) => Finding | undefined,
): (mention: Mention) => Finding | undefined {
  if (context.isOnce) return find;
  const { facts } = context;
  const { findings } = memoryOf(context);
  const hasPairs = context.document.mentions.some(({ kind }) => kind === 'model-version');
  return (mention) => {
    if (dependsOnOthers(mention, hasPairs)) return find(mention);
    const origin = firstVersionOf(mention);
    const before = findings.get(origin);
    const isSame =
      before &&
      (before.samples === undefined || before.samples === facts.samples()) &&
      (before.call === undefined || before.call === callAsRead(mention, context));
    if (isSame) return before.finding && at(mention, before.finding);
    const { result: finding, samples, call, everywhere } = facts.watched(() => find(mention));
    findings.delete(origin);
    const read = call ? callAsRead(mention, context) : undefined;
    if (everywhere || read === '') return finding;
    findings.set(origin, {
      finding,
      ...(samples && { samples: facts.samples() }),
      ...(read !== undefined && { call: read }),
    });
    return finding;
  };
}

/**
 * The call around a mention as it is read now: its letters may stand as they did and mean something else, behind a quote that
 * somebody opens. As text where it is not kept; empty where that is too long to be compared.
 */
function callAsRead({ start }: Mention, { document, facts }: RuleContext): KeptCall | string {
  const reading = facts.callReading(start);
  if (reading.kept) return reading.kept;
  const call = reading.call();
  if (!call) return 'none';
  const { callee, open, parameters } = call;
  const from = Math.min(start, ...parameters.map((one) => one.from)) - BESIDE_PARAMETERS;
  const to = Math.max(start, ...parameters.map((one) => one.to)) + BESIDE_PARAMETERS;
  if (to - from > LONGEST_CALL) return '';
  const places = parameters.map((one) => [one.key, one.from - start, one.to - start, one.value?.isNumber]);
  return JSON.stringify([callee, open, places, document.text.slice(Math.max(0, from), to)]);
}
/** A parameter goes with the comma and the line around it. */
const BESIDE_PARAMETERS = 120;

/** A longer call is read again: to compare it would cost as much. */
const LONGEST_CALL = 2_000;

/** The reports on the call that a mention stands in, for as long as the call reads as it did. */
interface CachedCall {
  readonly mention: Mention;
  readonly call: KeptCall | string;
  readonly reports: readonly CallReport[];
}

/** Those of one mention. */
export function withCallCache(
  context: RuleContext,
  find: (mention: Mention) => readonly CallReport[],
): (mention: Mention) => readonly CallReport[] {
  if (context.isOnce) return find;
  const { calls } = memoryOf(context);
  return (mention) => {
    const origin = firstVersionOf(mention);
    const before = calls.get(origin);
    const call = callAsRead(mention, context);
    if (before && before.call === call) {
      const by = mention.start - before.mention.start;
      return by === 0 || !before.reports.length
        ? before.reports
        : before.reports.map((report) => movedReport(report, by));
    }
    const reports = find(mention);
    if (call === '') calls.delete(origin);
    else calls.set(origin, { mention, call, reports });
    return reports;
  };
}

/** A version of an API is judged with what the file uses, and the halves of a pair with each other; deployments may share them. */
const dependsOnOthers = ({ kind, version, tier }: Mention, hasPairs: boolean): boolean =>
  kind === 'api-version' || kind === 'model-version' || tier === 'deployment' || (hasPairs && version !== undefined);

/** The finding where its mention stands now. */
function at(mention: Mention, finding: Finding): Finding {
  const by = mention.start - finding.target.start;
  if (by === 0) return finding.target === mention ? finding : { ...finding, target: mention };
  return { ...finding, fixes: movedFixes(finding.fixes, by), target: mention };
}

/** So much farther on. At each key most findings of a text move: nothing is made twice for it. */
const movedFixes = (fixes: readonly Fix[], by: number): readonly Fix[] =>
  fixes.length === 0 ? fixes : fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) }));

const movedReport = ({ by: rule, report }: CallReport, by: number): CallReport => ({
  by: rule,
  report: { ...report, start: report.start + by, end: report.end + by, fixes: movedFixes(report.fixes, by) },
});

const shifted = (item: TextEdit, by: number): TextEdit => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
});
