import { lifecycleOfAll } from '../../catalogue';
import { platformName } from '../../platforms';
import { provenText, regionName } from '../../recognition';
import type { DocumentRule } from '../document-rule';
import { replaceIn } from '../edits';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type Deployed, deployedIn, subjectOf, weightAt } from './deployed';

/** The deployment stops on the day of retirement, because nothing may upgrade it. */
export const noAutoUpgradeBeforeRetirement: DocumentRule = {
  name: 'no-auto-upgrade-before-retirement',
  summary: 'The deployment forbids upgrades, and its model retires within the lead time.',
  claims: ['retiring'],
  *look(context) {
    for (const deployed of deployedIn(context)) yield reportOn(deployed, context);
  },
};

const NEVER = 'NoAutoUpgrade';
const AT_THE_END = 'OnceCurrentVersionExpired';

function reportOn(deployed: Deployed, context: RuleContext): PlacedReport | undefined {
  const { deployment, entries } = deployed;
  const { catalogue, asOf, leadTimeDays, messages } = context;
  const [place] = deployment.upgradeOption;
  const [first] = entries;
  if (provenText(deployment.upgradeOption) !== NEVER || !place || !first) return undefined;
  const life = lifecycleOfAll(
    entries.map((ref) => catalogue.entry(ref)),
    asOf,
    circumstancesOf(deployed, context),
  );
  const { retirement, daysLeft } = life;
  const isSoon = (life.state === 'retiring' || life.state === 'retires-today') && (daysLeft ?? 0) <= leadTimeDays;
  if (!isSoon || !retirement) return undefined;
  const source = catalogue.sources(first, 'lifecycle.retires')[0];
  return {
    start: place.start,
    end: place.end,
    ...weightAt(place, context),
    claim: 'retiring',
    message: messages.findings.contracts.noAutoUpgrade(
      subjectOf(deployed),
      platformName(first.platform),
      retirement.date,
    ),
    fixes: [{ edits: [replaceIn(context.document, place, AT_THE_END)], replacement: AT_THE_END, preferred: false }],
    replacement: AT_THE_END,
    retirement,
    deprecated: false,
    about: { platform: first.platform, id: first.id, ...(first.version !== undefined && { version: first.version }) },
    ...(source && { source: { checked: source.checked, ...(source.url !== undefined && { url: source.url }) } }),
  };
}

function circumstancesOf({ deployment }: Deployed, { catalogue }: RuleContext) {
  const deploymentType = catalogue.deployments.skuNames.find((name) => name === provenText(deployment.sku));
  const region = provenText(deployment.region);
  return {
    ...(deploymentType !== undefined && { deploymentType }),
    ...(region !== undefined && { region: regionName(region) }),
  };
}
