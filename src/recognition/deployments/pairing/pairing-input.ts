/** What pairing looks at. */
import type { Catalogue } from '../../../catalogue';
import type { Regions, Tokens } from '../../../text';
import type { FileOptions, RecognitionInput } from '../../document';
import type { Mention } from '../../mention';
import type { VersionPlace } from '../references/version-places';

export interface PairInput {
  readonly input: RecognitionInput;
  readonly regions: Regions;
  /** Of the same text, when they are at hand. */
  readonly tokens?: Tokens;
  readonly mentions: readonly Mention[];
  /** Where a version of a model may stand. */
  readonly versions: readonly VersionPlace[];
  /** A word of deployments stands in the text. */
  readonly mayHoldDeployment: boolean;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
}
