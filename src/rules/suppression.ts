/** Takes out the findings that comments suppress; a comment that is misspelt suppresses nothing and becomes a finding itself. */
import { mayHoldOwnComments } from '../recognition';
import { type Span, type Steps, stepsOverLight } from '../text';
import { targetOf } from './document-rule';
import type { Finding, Severity } from './finding';
import type { RuleContext } from './rule';
import { INVALID_SUPPRESSION, RULE_NAMES } from './rule-names';
import { severityOf } from './severity';
import { type SuppressionComment, suppressionCommentsInSteps } from './suppression-comments';

/** Findings in and out in the order of the text. Where comments are not `honoured` they suppress nothing, and are told. `onSuppressed` is told of each. In steps. */
export function* suppress(
  findings: readonly Finding[],
  context: RuleContext,
  setting?: Severity | 'off',
  honoured = true,
  onSuppressed?: (finding: Finding) => void,
): Steps<readonly Finding[]> {
  // The recognizer has seen every word that could begin one.
  if (!mayHoldOwnComments(context.document)) return findings;
  const comments = yield* suppressionCommentsInSteps(context.document.text, RULE_NAMES);
  if (!comments.length) return findings;
  const active = comments.filter(({ mistake, until }) => !mistake && (until === undefined || context.asOf < until));
  const isSuppressed = suppressedBy(coversOf(honoured ? active : []));
  const left: Finding[] = [];
  yield* stepsOverLight(findings, (finding) => {
    if (isSuppressed(finding)) onSuppressed?.(finding);
    else left.push(finding);
  });
  const wrong = comments.flatMap((comment) => mistakeIn(comment, context, setting) ?? []);
  const mistakes = [
    ...wrong,
    ...comments.flatMap((comment) => over(comment, context, setting) ?? []),
    ...(honoured ? [] : active.flatMap((comment) => waiting(comment, context, setting) ?? [])),
  ];
  return mistakes.length ? [...left, ...mistakes].sort((a, b) => a.target.start - b.target.start) : left;
}

/** What is suppressed in one span, by however many comments. */
interface Cover extends Span {
  readonly rules: Set<string>;
  everything: boolean;
}

function coversOf(comments: readonly SuppressionComment[]): readonly Cover[] {
  const covers = new Map<string, Cover>();
  for (const { covers: span, rules } of comments) {
    const key = `${span.start} ${span.end}`;
    const cover = covers.get(key) ?? { ...span, rules: new Set<string>(), everything: false };
    for (const rule of rules) cover.rules.add(rule);
    if (!rules.length) cover.everything = true;
    covers.set(key, cover);
  }
  return [...covers.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** To be asked in the order of the text: a whole file or a line covers, and lines do not overlap, so that one look ahead is enough. */
function suppressedBy(covers: readonly Cover[]): (finding: Finding) => boolean {
  const file = covers.filter(({ start, end }) => start === 0 && end > 0);
  const lines = covers.filter((cover) => !file.includes(cover));
  let at = 0;
  return ({ target, rule }) => {
    while (at < lines.length && (lines[at]?.end ?? 0) <= target.start) at++;
    const line = lines[at];
    return [...file, ...(line ? [line] : [])].some(
      ({ start, end, rules, everything }) =>
        start <= target.start && target.start < end && (everything || rules.has(rule)),
    );
  };
}

function mistakeIn(
  comment: SuppressionComment,
  context: RuleContext,
  setting: Severity | 'off' | undefined,
): Finding | undefined {
  const { mistake } = comment;
  if (!mistake) return undefined;
  const message = context.messages.findings[mistake.kind](mistake.word);
  return about(
    comment,
    message,
    severityOf('suppression', 'default', setting === 'off' ? undefined : setting),
    context,
    setting,
  );
}

/** Its day has come: what it suppressed is told again, and the comment only misleads. */
function over(
  comment: SuppressionComment,
  context: RuleContext,
  setting: Severity | 'off' | undefined,
): Finding | undefined {
  const { mistake, until } = comment;
  if (mistake || until === undefined || context.asOf < until) return undefined;
  return about(comment, context.messages.findings.suppressionOver(until), 'information', context, setting);
}

/** It works as soon as the workspace is trusted. */
function waiting(
  comment: SuppressionComment,
  context: RuleContext,
  setting: Severity | 'off' | undefined,
): Finding | undefined {
  return about(comment, context.messages.findings.suppressionWaits(), 'information', context, setting);
}

function about(
  { start, end }: SuppressionComment,
  message: string,
  severity: Severity | undefined,
  { document }: RuleContext,
  setting: Severity | 'off' | undefined,
): Finding | undefined {
  if (setting === 'off' || !severity) return undefined;
  const target = targetOf({ start, end, role: 'comment', tier: 'default' }, document.text);
  return { rule: INVALID_SUPPRESSION, severity, message, target, fixes: [], deprecated: false };
}
