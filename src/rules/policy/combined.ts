/** One finding a place: what the policy says, and what is known beside it. Nothing that is known gets lost, and nothing quieter. */
import type { Finding, Fix } from '../finding';
import { POLICY } from '../policies';
import { atLeast } from '../severity';

export function combinedFindings(
  findings: readonly Finding[],
  together: (sentences: readonly string[]) => string,
): readonly Finding[] {
  const result: Finding[] = [];
  for (const finding of findings) {
    const at = placeOf(finding, result);
    const other = result[at];
    if (!other) result.push(finding);
    else result[at] = other.rule === POLICY.name ? inOne(other, finding, together) : inOne(finding, other, together);
  }
  return result;
}

/** Where the other half stands, among those that begin at the same place: findings come in the order of the text. */
function placeOf({ target, rule, suppressed }: Finding, result: readonly Finding[]): number {
  for (let at = result.length - 1; result[at]?.target.start === target.start; at--) {
    const other = result[at];
    const isHalf = other && (other.rule === POLICY.name) !== (rule === POLICY.name);
    if (isHalf && other.target.end === target.end && other.suppressed === suppressed) return at;
  }
  return -1;
}

function inOne(policy: Finding, known: Finding, together: (sentences: readonly string[]) => string): Finding {
  const leads = !atLeast(known.severity, policy.severity);
  const [first, second] = leads ? [policy, known] : [known, policy];
  const isChosen = policy.fixes.some(({ preferred }) => preferred);
  const others = known.fixes
    .filter(({ replacement }) => policy.fixes.every((fix) => fix.replacement !== replacement))
    .map((fix): Fix => (isChosen ? { ...fix, preferred: false } : fix));
  const replacement = policy.replacement ?? known.replacement;
  return {
    ...known,
    rule: first.rule,
    severity: first.severity,
    message: together([first.message, second.message]),
    fixes: [...policy.fixes, ...others],
    ...(replacement !== undefined && { replacement }),
  };
}
