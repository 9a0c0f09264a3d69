/** Regions in which a deployment or a client may not be: told where the region stands. */
import type { UserPolicy } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
import { DEPLOYMENT_PLATFORM, SHOWS_REGIONS } from '../../platforms';
import { isHintOnly, type Located, type Role, regionName, type Tier } from '../../recognition';
import { weightAt } from '../deployments/deployed';
import { regionsIn } from '../document-facts';
import type { RuleContext } from '../rule';
import { regionTest, type Violation, violated } from './statements';

export interface PlacedViolation {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly tier: Tier;
  readonly violation: Violation;
  readonly platform?: string | undefined;
}

type RegionRows = NonNullable<UserPolicy['statements']['regions']>;

/** Azure answers from anywhere then, whatever the region of the account. */
const ANYWHERE = /^Global/;
/** Written out, and no variable. */
const WRITTEN = /^[A-Za-z][A-Za-z0-9 -]*$/;

export function regionsLook(
  rows: RegionRows,
  say: PolicyMessages,
): (context: RuleContext) => readonly PlacedViolation[] {
  const { isForbidden, isAllowed } = regionTest(rows);
  const violationIn = (region: string): Violation | undefined => {
    if (isForbidden(region)) return violated('regions', say.regionForbidden(region), rows);
    return isAllowed(region) ? undefined : violated('regions', say.regionNotAllowed(region, rows.allow ?? []), rows);
  };
  const inDeployments = (context: RuleContext): readonly PlacedViolation[] => {
    const at = (place: Located, violation: Violation | undefined): readonly PlacedViolation[] =>
      violation ? [{ ...spanOf(place), ...weightAt(place, context), violation, platform: DEPLOYMENT_PLATFORM }] : [];
    const found = (context.document.deployments ?? []).flatMap(({ region, sku }) => [
      ...region.flatMap((place) => (WRITTEN.test(place.text) ? at(place, violationIn(regionName(place.text))) : [])),
      ...sku.flatMap((place) =>
        ANYWHERE.test(place.text) && (isForbidden('global') || !isAllowed('global'))
          ? at(place, violated('regions', say.servedAnywhere(place.text), rows))
          : [],
      ),
    ]);
    // An account's region belongs to all its deployments.
    return [...new Map(found.map((one) => [one.start, one])).values()];
  };
  return (context) => {
    const found = inDeployments(context);
    const taken = new Set(found.map(({ start }) => start));
    const more = ofClients(context, violationIn).filter(({ start }) => !taken.has(start));
    return [...found, ...more];
  };
}

const spanOf = ({ start, end }: Located) => ({ start, end });

/** Of a cloud that serves models from its regions, only where the file asks it for one. */
function ofClients(
  { document }: RuleContext,
  violationIn: (region: string) => Violation | undefined,
): readonly PlacedViolation[] {
  const { mentions, text } = document;
  const asked = mentions.find(({ platform = '', tier }) => SHOWS_REGIONS.has(platform) && !isHintOnly(tier));
  if (!asked) return [];
  const { role, tier, platform } = asked;
  const found: PlacedViolation[] = [];
  for (const { name, start } of regionsIn(text)) {
    const violation = violationIn(name);
    if (violation) found.push({ start, end: start + name.length, role, tier, violation, platform });
  }
  return found;
}
