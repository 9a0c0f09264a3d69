/** A workspace's policy at work: what its file says becomes tests once, and findings for each document. */
import type { Catalogue, UserPolicy } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
import type { Mention } from '../../recognition';
import { type Steps, stepsOver } from '../../text';
import { targetOf } from '../document-rule';
import type { Finding, FindingTarget, Severity } from '../finding';
import { subjectOf } from '../model-rule';
import { POLICY, type Policy } from '../policies';
import type { RuleContext } from '../rule';
import { SEVERITIES, severityOf } from '../severity';
import { allowedFixes } from './allowed-fixes';
import { combinedFindings } from './combined';
import { namesOf } from './names';
import { regionsLook } from './regions';
import { type Required, requiredReplacements } from './required';
import { type Subject, statementsOf, type Violation } from './statements';
import { createWaivers } from './waivers';

export interface PolicyNeeds {
  readonly catalogue: Catalogue;
  readonly words: PolicyMessages;
  readonly trusted: boolean;
  /** Puts sentences behind one another. */
  readonly together: (sentences: readonly string[]) => string;
  /** Whether the path of a document is meant by globs of the file. */
  readonly filesOf: (globs: readonly string[]) => (path: string) => boolean;
}

export function createPolicy(policy: UserPolicy, needs: PolicyNeeds): Policy {
  const { words, trusted, together, filesOf } = needs;
  const statements = statementsOf(policy, words);
  const requiredFor = requiredReplacements(policy.replacements, words, trusted);
  // Nothing of an untrusted workspace takes a fix away.
  const withAllowedFixes = trusted ? allowedFixes(policy, needs) : asTheyAre;
  const lookAtRegions = policy.statements.regions && regionsLook(policy.statements.regions, words);
  const waivers = createWaivers(policy.waivers, filesOf);

  const ofMention = (mention: Mention, context: RuleContext): Finding | undefined => {
    const subject = subjectAt(mention, context);
    if (!subject) return undefined;
    const isWaived = ({ statement }: Violation): boolean =>
      waivers.covers({
        statement,
        names: subject.names.all,
        platform: mention.platform,
        path: context.document.path,
        asOf: context.asOf,
      });
    const broken = statements.flatMap((statement) => statement(subject) ?? []).filter((one) => !isWaived(one));
    const required = requiredFor(subject);
    const isAsked = required && !isWaived(required.violation);
    if (!broken.length && !isAsked) return undefined;
    const violations = [...broken, ...(isAsked ? [required.violation] : [])];
    return findingOf(violations, mention, context, isAsked ? required : undefined);
  };
  const findingOf = (
    violations: readonly Violation[],
    target: FindingTarget,
    { severities }: RuleContext,
    required?: Required,
  ): Finding | undefined => {
    const setting = severities[POLICY.name];
    const severity = severityOf(
      'policy',
      target.tier,
      setting === 'off' ? undefined : (setting ?? loudest(violations)),
    );
    if (!severity || setting === 'off') return undefined;
    return {
      rule: POLICY.name,
      severity,
      message: together(violations.flatMap(({ sentences }) => sentences)),
      target,
      fixes: required?.fixes ?? [],
      deprecated: false,
      ...(required && trusted && { replacement: required.reference }),
    };
  };
  return {
    *findings(context, wanted): Steps<readonly Finding[]> {
      const found: Finding[] = [];
      yield* stepsOver(context.document.mentions, (mention) => {
        const finding = wanted(mention) ? ofMention(mention, context) : undefined;
        if (finding) found.push(finding);
      });
      for (const { violation, platform, ...place } of lookAtRegions?.(context) ?? []) {
        const { path } = context.document;
        const target = targetOf(
          { ...place, ...(platform !== undefined && { about: { platform } }) },
          context.document.text,
        );
        if (!wanted(target)) continue;
        const { statement } = violation;
        if (waivers.covers({ statement, names: [], platform, path, asOf: context.asOf })) continue;
        const finding = findingOf([violation], target, context);
        if (finding) found.push(finding);
      }
      return found;
    },
    combined: (findings) => combinedFindings(withAllowedFixes(findings), together),
    unused: waivers.unused,
  };
}

const asTheyAre = (findings: readonly Finding[]): readonly Finding[] => findings;

/** `undefined` where the policy has nothing to judge: slots, and a version beside its name, which speaks for both. */
function subjectAt(mention: Mention, context: RuleContext): Subject | undefined {
  const { kind, tier } = mention;
  if (mention.class !== 'known' || kind === 'model-version') return undefined;
  if (severityOf('policy', tier) === undefined) return undefined;
  const { start, end } = mention.core ?? mention;
  const written = context.document.text.slice(start, end);
  const status = context.statusOf(mention);
  const model = status ? subjectOf(mention, status, context.messages.findings) : written;
  return { mention, model, names: namesOf(mention, written, context.catalogue), status, context };
}

/** Each statement may say how loud it is; one that says nothing is as loud as the rule. */
function loudest(violations: readonly Violation[]): Severity | undefined {
  if (violations.some(({ severity }) => severity === undefined)) return undefined;
  return [...SEVERITIES].reverse().find((severity) => violations.some((one) => one.severity === severity));
}
