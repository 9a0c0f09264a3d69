/** Models that answer from some places only, in the region that the file names for its client. */

import { callContractOf } from '../../catalogue';
import { SHOWS_REGIONS } from '../../platforms';
import { isHintOnly, type Mention } from '../../recognition';
import { chosenProfile, isOutside, PROFILE_REGIONS, profileOf } from '../calls/profiles';
import { replaceIn } from '../edits';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';

export function* outsideTheirRegions(context: RuleContext): Iterable<PlacedReport | undefined> {
  for (const mention of context.document.mentions)
    if (SHOWS_REGIONS.has(mention.platform ?? '')) yield reportOn(mention, context);
  yield* outsideTheirProfiles(context);
}

/** `eu.…` asked in `us-east-1`. A file that names several profiles chooses among them. */
function* outsideTheirProfiles(context: RuleContext): Iterable<PlacedReport> {
  const { document, facts } = context;
  const asked = document.mentions.filter((mention) => isAsked(mention) && profileOf(mention) !== '');
  const profiles = new Set(asked.map(profileOf));
  profiles.delete('global.');
  const [profile, ...others] = profiles;
  if (profile === undefined || others.length) return;
  const region = facts.region();
  if (region === undefined || !isOutside(profile, region)) return;
  for (const mention of asked)
    if (profileOf(mention) === profile) yield reportOnProfile(mention, profile, region, context);
}

function reportOnProfile(mention: Mention, profile: string, region: string, context: RuleContext): PlacedReport {
  const { document, messages, catalogue } = context;
  const { start, end, entries } = mention;
  const [ref] = entries;
  const near = ref ? chosenProfile(ref, [], context) : '';
  const at = document.text.indexOf(profile, start);
  const isKnown = ref !== undefined && at < end && catalogue.on(ref.platform, `${near}${ref.id}`).length > 0;
  const replacement = `${near}${document.text.slice(at + profile.length, end)}`;
  return reportAt(mention, mention, {
    message: messages.findings.contracts.profileElsewhere(document.text.slice(start, end), region, profile),
    // Where the requests may go is the caller's to decide.
    fixes: isKnown
      ? [{ edits: [replaceIn(document, { start: at, end }, replacement)], replacement, preferred: false }]
      : [],
    source: PROFILE_REGIONS,
  });
}

function reportAt(
  { role, tier, platform = '', id }: Mention,
  { start, end }: Pick<Mention, 'start' | 'end'>,
  report: Pick<PlacedReport, 'message' | 'fixes' | 'source'>,
): PlacedReport {
  return {
    start,
    end,
    role,
    tier,
    claim: 'wrong-version',
    deprecated: false,
    about: { platform, ...(id !== undefined && { id }) },
    ...report,
  };
}

const isAsked = ({ kind, tier, role, datesApply, entries }: Mention): boolean =>
  kind === 'model-id' &&
  entries.length > 0 &&
  datesApply &&
  !isHintOnly(tier) &&
  (role === 'code' || role === 'config' || role === 'url');

function reportOn(mention: Mention, { catalogue, document, facts, messages }: RuleContext): PlacedReport | undefined {
  const { entries, platform = '' } = mention;
  if (!isAsked(mention)) return undefined;
  const known = entries.map((ref) => callContractOf(catalogue.entry(ref))?.regions);
  const [first] = known;
  const region = first && known.every((one) => one) ? facts.region() : undefined;
  if (!first || region === undefined || known.some((one) => one?.names.includes(region))) return undefined;
  const written = mention.core ?? mention;
  const say = messages.findings;
  const name = document.text.slice(written.start, written.end);
  const sentence = say.contracts.notInRegion(name, undefined, region, first.names);
  const url = catalogue.pages(platform).models;
  return reportAt(mention, written, {
    message: say.together([sentence, say.contracts.asChecked(first.checked)]),
    fixes: [],
    source: { checked: first.checked, ...(url !== undefined && { url }) },
  });
}
