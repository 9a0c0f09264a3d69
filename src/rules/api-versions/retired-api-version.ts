import type { ApiVersion } from '../../catalogue/api-versions';
import { daysBetween } from '../../catalogue/days';
import { serviceName } from '../../catalogue/platforms';
import type { Rule, RuleContext } from '../rule';
import { isPreview, versionCase, versionFix, versionSource } from './versions';

/** Requests with the version fail, or will on a known day. */
export const retiredApiVersion: Rule = {
  name: 'retired-api-version',
  summary: 'The API version was retired, or retires within the lead time.',
  check(mention, context) {
    const found = versionCase(mention, context);
    const known = found?.known;
    const claim = known && claimOn(known, context);
    if (!claim) return undefined;
    const { findings } = context.messages;
    const service = serviceName(found.service);
    const ga = found.newestGa;
    const fix = ga && ga !== known && claimOn(ga, context) === undefined ? ga.version : undefined;
    const sentence =
      claim === 'retired'
        ? findings.retiredApiVersion(found.written, service, known.retires)
        : findings.retiringApiVersion(found.written, service, known.retires ?? '');
    return {
      claim,
      message: findings.together([sentence, ...(fix === undefined ? [] : [findings.use(fix)])]),
      fixes:
        fix === undefined
          ? []
          : [versionFix(mention, fix, isPreview(known) ? findings.changes.fewerFeatures : undefined)],
      source: versionSource(known),
      deprecated: true,
      ...(fix !== undefined && { replacement: fix }),
      ...(known.retires !== undefined && {
        retirement: { date: known.retires, kind: 'firm' as const, checked: versionSource(known).checked },
      }),
    };
  },
};

/** A date beats the word; on the day itself the version still answers. */
function claimOn(
  { stage, retires }: ApiVersion,
  { asOf, leadTimeDays }: RuleContext,
): 'retired' | 'retiring' | undefined {
  if (retires === undefined) return stage === 'retired' ? 'retired' : undefined;
  const daysLeft = daysBetween(asOf, retires);
  if (daysLeft < 0) return 'retired';
  return daysLeft <= leadTimeDays ? 'retiring' : undefined;
}
