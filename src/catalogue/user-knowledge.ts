/** What a workspace's own file adds to the catalogue, as the rest of the house asks for it. */
import type { Catalogue, EntryRef } from './catalogue';
import type { Ignored, Override, OwnModel, UserDeployment, UserLayer } from './user-layer';

/** A deployment name and what is behind it. */
export interface DeployedModel {
  readonly deployment: UserDeployment;
  /** One entry, or every version when the file names none. */
  readonly refs: readonly EntryRef[];
}

/** What only the workspace knows. */
export interface UserKnowledge {
  readonly layer: UserLayer;
  /** The names that the catalogue does not have: models, their aliases, deployments without a pattern. */
  readonly names: readonly string[];
  /** The catalogue below a workspace that is not trusted: what is found by it stays, whatever the workspace adds. */
  readonly below?: Catalogue;
  /** The model behind a deployment name: an exact name before a pattern, a longer pattern before a shorter one. */
  deployment(name: string): DeployedModel | undefined;
  /** The rule that ignores an ID on a platform on the day `asOf`. */
  ignored(id: string, platform: string | undefined, asOf: string): Ignored | undefined;
  /** The rules that no ID of any text has needed so far, and that have not ended by themselves. */
  unused(): readonly Ignored[];
  /** The platform that counts by default for a file, by its path from the workspace folder with `/` between parts. */
  platformFor(path: string): string | undefined;
  /** The model stands in the workspace's file only: a card says "from this workspace". */
  own(ref: EntryRef): OwnModel | undefined;
  /** What the workspace says instead of the catalogue; the entry already carries it. */
  override(ref: EntryRef): Override | undefined;
}

export interface LayeredCatalogue extends Catalogue {
  readonly user: UserKnowledge;
}

/** Does the workspace's own file have a word in one of these entries? */
export const isFromWorkspace = (refs: readonly EntryRef[], catalogue: Catalogue): boolean =>
  isLayered(catalogue) && refs.some((ref) => catalogue.user.own(ref) ?? catalogue.user.override(ref));

export function isLayered(catalogue: Catalogue): catalogue is LayeredCatalogue {
  return 'user' in catalogue;
}
