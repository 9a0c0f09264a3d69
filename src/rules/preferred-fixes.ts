/** What may be put in without being read first. */
import { type Finding, type Fix, mentionOf } from './finding';

/** What the vendor itself names, for known models only: a guess at a typing error is offered one by one. */
export function preferredFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap((finding) =>
    mentionOf(finding)?.class === 'known' ? (finding.fixes.find(({ preferred }) => preferred) ?? []) : [],
  );
}
