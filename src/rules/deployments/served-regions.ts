/** Models that answer from some places only, in the region that the file names for its client. */

import { callContractOf } from '../../catalogue';
import { SHOWS_REGIONS } from '../../platforms';
import { isHintOnly, type Mention } from '../../recognition';
import type { PlacedReport } from '../document-rule';
import type { RuleContext } from '../rule';

export function* outsideTheirRegions(context: RuleContext): Iterable<PlacedReport | undefined> {
  for (const mention of context.document.mentions)
    if (SHOWS_REGIONS.has(mention.platform ?? '')) yield reportOn(mention, context);
}

function reportOn(mention: Mention, { catalogue, document, facts, messages }: RuleContext): PlacedReport | undefined {
  const { entries, platform = '', tier, role, kind, datesApply } = mention;
  if (kind !== 'model-id' || !SHOWS_REGIONS.has(platform) || !entries.length || !datesApply) return undefined;
  if (isHintOnly(tier) || (role !== 'code' && role !== 'config' && role !== 'url')) return undefined;
  const known = entries.map((ref) => callContractOf(catalogue.entry(ref))?.regions);
  const [first] = known;
  const region = first && known.every((one) => one) ? facts.region() : undefined;
  if (!first || region === undefined || known.some((one) => one?.names.includes(region))) return undefined;
  const { start, end } = mention.core ?? mention;
  const say = messages.findings;
  const written = document.text.slice(start, end);
  const sentence = say.contracts.notInRegion(written, undefined, region, first.names);
  const url = catalogue.pages(platform).models;
  return {
    start,
    end,
    role,
    tier,
    claim: 'wrong-version',
    message: say.together([sentence, say.contracts.asChecked(first.checked)]),
    fixes: [],
    deprecated: false,
    about: { platform, ...(mention.id !== undefined && { id: mention.id }) },
    source: { checked: first.checked, ...(url !== undefined && { url }) },
  };
}
