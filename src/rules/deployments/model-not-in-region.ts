import type { Catalogue, DeploymentType, EntryRef } from '../../catalogue';
import { DEPLOYMENT_PLATFORM } from '../../platforms';
import { provenText, regionName } from '../../recognition';
import type { DocumentRule } from '../document-rule';
import type { PlacedReport } from '../report';
import type { RuleContext } from '../rule';
import { type Deployed, deployedIn, subjectOf, weightAt } from './deployed';
import { outsideTheirRegions } from './served-regions';

/** Only where the file proves model, deployment type and region, and the regions of that type are known for every version that it may be. */
export const modelNotInRegion: DocumentRule = {
  name: 'model-not-in-region',
  summary: 'The model is not offered in the region of the deployment, in its deployment type, or of the client.',
  claims: ['wrong-version'],
  *look(context) {
    for (const deployed of deployedIn(context)) yield reportOn(deployed, context);
    yield* outsideTheirRegions(context);
  },
};

const MOST = 8;

function reportOn(deployed: Deployed, context: RuleContext): PlacedReport | undefined {
  const { deployment, entries } = deployed;
  const { catalogue, messages } = context;
  const written = provenText(deployment.region);
  const type = catalogue.deployments.skuNames.find((name) => name === provenText(deployment.sku));
  const [place] = deployment.sku;
  if (written === undefined || type === undefined || !place) return undefined;
  const region = regionName(written);
  if (!REGION.test(region)) return undefined;
  const lists = entries.map((ref) => regionsOf(ref, type, catalogue));
  if (lists.some((list) => !list?.length || list.includes(region))) return undefined;
  const offered = [...new Set(lists.flatMap((list) => list ?? []))].sort();
  const shown = offered.length > MOST ? [...offered.slice(0, MOST), '…'] : offered;
  const checked = oldestCheck(entries, catalogue);
  const say = messages.findings;
  const sentence = say.contracts.notInRegion(subjectOf(deployed), type, region, shown);
  const url = catalogue.pages(DEPLOYMENT_PLATFORM).models;
  return {
    start: place.start,
    end: place.end,
    ...weightAt(place, context),
    claim: 'wrong-version',
    message: say.together([sentence, ...(checked === undefined ? [] : [say.contracts.asChecked(checked)])]),
    fixes: [],
    deprecated: false,
    about: { platform: entries[0]?.platform ?? DEPLOYMENT_PLATFORM, id: deployed.model, ...versionOf(deployed) },
    ...(checked !== undefined && { source: { checked, ...(url !== undefined && { url }) } }),
  };
}

/** An Azure region, not a variable. */
const REGION = /^[a-z]{4,}\d?$/;

function regionsOf(ref: EntryRef, type: DeploymentType, catalogue: Catalogue): readonly string[] | undefined {
  return catalogue.entry(ref).regions?.[type];
}

function oldestCheck(entries: readonly EntryRef[], catalogue: Catalogue): string | undefined {
  return entries.flatMap((ref) => catalogue.entry(ref).regionsChecked ?? []).sort()[0];
}

const versionOf = ({ version }: Deployed) => (version === undefined ? {} : { version });
