import { type ApiFeature, offers, serviceName } from '../../catalogue';
import type { Rule } from '../rule';
import { usedFeatures, versionKeeping } from './features';
import { dayIn, versionCase, versionFixes } from './versions';

/** Told only by what the same call, client or URL visibly uses. */
export const apiVersionTooOld: Rule = {
  name: 'api-version-too-old',
  summary: 'The API version lacks a feature that the same client or URL uses.',
  claims: ['wrong-version'],
  check(mention, context) {
    const found = versionCase(mention, context);
    if (!found?.known || !dayIn(found.known.version)) return undefined;
    const { known, service, written } = found;
    const used = usedFeatures(mention, context);
    const missing = used.filter((feature) => offers(known, feature) === false);
    const [youngest] = [...missing].sort((a, b) => (firstOf(a) < firstOf(b) ? 1 : -1));
    if (!youngest) return undefined;
    const target = versionKeeping(service, used, context)?.version;
    const { findings: say } = context.messages;
    const since = [youngest.since.preview, youngest.since.ga].filter((version) => version !== undefined);
    const sentence = say.contracts.lacksFeature(written, serviceName(service), youngest.name, since);
    return {
      claim: 'wrong-version',
      message: say.together([sentence, ...(target === undefined ? [] : [say.use(target)])]),
      fixes: versionFixes(mention, found, target, context),
      deprecated: false,
      ...(target !== undefined && { replacement: target }),
      ...sourceOf(youngest),
    };
  },
};

/** The day of the first version with a feature; undated ones come last. */
function firstOf({ since }: ApiFeature): string {
  return [since.preview, since.ga].map((version) => dayIn(version ?? '') || '9').sort()[0] ?? '9';
}

function sourceOf({ sources }: ApiFeature) {
  const source = sources.find(({ url }) => url !== undefined) ?? sources[0];
  if (!source) return {};
  return { source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) } };
}
