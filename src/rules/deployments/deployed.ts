/** What rules on deployments share: the deployments of a document with what the catalogue knows of them. */
import type { EntryRef } from '../../catalogue';
import { azureEntries, type Deployment, type Located, provenText, type Role, type Tier } from '../../recognition';
import { firstIndex } from '../../text';
import type { RuleContext } from '../rule';

export interface Deployed {
  readonly deployment: Deployment;
  /** The model that the file proves, as written. */
  readonly model: string;
  readonly version?: string;
  /** Every version that it may be; never empty. */
  readonly entries: readonly EntryRef[];
}

/** The deployments whose model is proven and known on Azure; with a version, only where that is known too. */
export function* deployedIn({ document, catalogue }: RuleContext): Iterable<Deployed> {
  for (const deployment of document.deployments ?? []) {
    const model = provenText(deployment.model);
    if (model === undefined || (deployment.version.length > 0 && provenText(deployment.version) === undefined))
      continue;
    const version = provenText(deployment.version);
    const entries = azureEntries(catalogue, model, version);
    if (entries.length) yield { deployment, model, entries, ...(version !== undefined && { version }) };
  }
}

/** `gpt-4o 2024-08-06`, or the name alone. */
export const subjectOf = ({ model, version }: Pick<Deployed, 'model' | 'version'>): string =>
  version === undefined ? model : `${model} ${version}`;

/** In UTF-16 code units. */
const NEAR = 2000;

/** How a finding at a field of a deployment is weighed: as the mention beside it. */
export function weightAt(place: Located, { document }: RuleContext): { readonly role: Role; readonly tier: Tier } {
  const { mentions } = document;
  const isNear = (start: number): boolean => Math.abs(start - place.start) < NEAR;
  let at = firstIndex(mentions.length, (index) => (mentions[index]?.start ?? 0) <= place.start - NEAR);
  while (isNear(mentions[at]?.start ?? Number.POSITIVE_INFINITY) && mentions[at]?.tier === 'default') at++;
  const near = isNear(mentions[at]?.start ?? Number.POSITIVE_INFINITY) ? mentions[at] : undefined;
  return { role: near?.role ?? 'config', tier: near?.tier ?? 'deployment' };
}
