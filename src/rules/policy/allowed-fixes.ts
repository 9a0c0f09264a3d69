/** What the vendor recommends, and the team does not take: still offered, but never first and never by itself. */
import type { Catalogue, UserPolicy } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
import { type Finding, type Fix, mentionOf } from '../finding';
import { nameList } from './names';

export function allowedFixes(
  { statements: { models } }: UserPolicy,
  { catalogue, words }: { readonly catalogue: Catalogue; readonly words: PolicyMessages },
): (findings: readonly Finding[]) => readonly Finding[] {
  if (!models) return (findings) => findings;
  const forbidden = nameList(models.forbid ?? []);
  const allowed = models.allow && nameList(models.allow);
  const isTaken = (reference: string, platform: string): boolean => {
    const refs = catalogue.resolve(platform, reference);
    // A deployment type, or another word that names no model.
    if (!refs.length) return true;
    const own = [reference, ...refs.map(({ id }) => id)].map((name) => name.toLowerCase());
    const aliases = refs.flatMap((ref) => catalogue.entry(ref).aliases ?? []).map((name) => name.toLowerCase());
    return !forbidden(own, platform) && (!allowed || allowed([...own, ...aliases], platform) !== undefined);
  };
  const weighed = (fix: Fix, platform: string): Fix => {
    if (isTaken(fix.replacement, platform)) return fix;
    return {
      ...fix,
      preferred: false,
      note: fix.note === undefined ? words.notInPolicy : `${words.notInPolicy}; ${fix.note}`,
    };
  };
  return (findings) =>
    findings.map((finding) => {
      const platform = mentionOf(finding)?.platform;
      if (platform === undefined || !finding.fixes.length) return finding;
      return { ...finding, fixes: finding.fixes.map((fix) => weighed(fix, platform)) };
    });
}
