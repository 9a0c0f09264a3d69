import { daysBetween, serviceName } from '../../catalogue';
import type { Rule, RuleContext } from '../rule';
import { usedFeatures, versionKeeping } from './features';
import { isPreview, type VersionCase, versionCase, versionFixes, versionSource } from './versions';

/** Requests with the version fail, or will on a known day. */
export const retiredApiVersion: Rule = {
  name: 'retired-api-version',
  summary: 'The API version was retired, or retires within the lead time.',
  claims: ['retired', 'retiring'],
  check(mention, context) {
    const found = versionCase(mention, context);
    const claim = found && claimOn(found, context);
    if (!found?.known || !claim) return undefined;
    const { known, newestGa } = found;
    const { findings: say } = context.messages;
    const service = serviceName(found.service);
    const source = versionSource(known, context);
    const used = usedFeatures(mention, context);
    const best = used.length ? versionKeeping(found.service, used, context) : newestGa;
    const fix = best && best !== known ? best.version : undefined;
    const sentence =
      claim === 'retired'
        ? say.retiredApiVersion(found.written, service, known.retires)
        : say.retiringApiVersion(found.written, service, known.retires ?? '');
    return {
      claim,
      message: say.together([sentence, ...(fix === undefined ? [] : [say.use(fix)])]),
      fixes: versionFixes(mention, found, fix, context, isPreview(known) ? say.changes.fewerFeatures : undefined),
      source,
      deprecated: true,
      ...(fix !== undefined && { replacement: fix }),
      ...(known.retires !== undefined && {
        retirement: { date: known.retires, kind: 'firm' as const, checked: source.checked },
      }),
    };
  },
};

/** On the last day itself the version still answers. */
function claimOn(
  { known, stage }: VersionCase,
  { asOf, leadTimeDays }: RuleContext,
): 'retired' | 'retiring' | undefined {
  if (stage === 'retired') return 'retired';
  return known?.retires !== undefined && daysBetween(asOf, known.retires) <= leadTimeDays ? 'retiring' : undefined;
}
