import { daysBetween, lastDay, serviceName } from '../../catalogue';
import type { EndpointUse } from '../../recognition';
import type { DocumentRule } from '../document-rule';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';

/** Requests to the endpoint fail, or will on a known day. Said once a file, at the first use: the whole API goes at once. */
export const retiredEndpoint: DocumentRule = {
  name: 'retired-endpoint',
  summary: 'The endpoint or API was shut down, or will be within the lead time.',
  claims: ['retired', 'retiring', 'deprecated'],
  look: (context) => firstUses(context.document.endpoints ?? []).flatMap((use) => reportOn(use, context) ?? []),
};

function firstUses(uses: readonly EndpointUse[]): readonly EndpointUse[] {
  const seen = new Set<string>();
  return uses.filter(({ endpoint: { id } }) => !seen.has(id) && seen.add(id));
}

function reportOn({ endpoint, platform, ...place }: EndpointUse, context: RuleContext): PlacedReport | undefined {
  const { asOf, leadTimeDays, messages } = context;
  const { retires, deprecated, use, name, source } = endpoint;
  const isOnlyDeprecated = retires === undefined && deprecated !== undefined;
  const daysLeft = retires === undefined ? -1 : daysBetween(asOf, lastDay(retires));
  if (daysLeft > leadTimeDays) return undefined;
  const say = messages.findings;
  const hosts = serviceName(platform);
  const where = hosts === name ? undefined : hosts;
  const sentence = isOnlyDeprecated
    ? say.contracts.deprecatedEndpoint(name, where, deprecated)
    : retires === undefined || daysLeft < 0
      ? say.contracts.retiredEndpoint(name, where, retires)
      : say.contracts.retiringEndpoint(name, where, retires);
  return {
    ...place,
    claim: isOnlyDeprecated ? 'deprecated' : daysLeft < 0 ? 'retired' : 'retiring',
    message: say.together([sentence, ...(use === undefined ? [] : [say.use(use)])]),
    fixes: [],
    deprecated: true,
    about: { platform },
    source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) },
    ...(retires !== undefined && { retirement: { date: retires, kind: 'firm' as const, checked: source.checked } }),
  };
}
