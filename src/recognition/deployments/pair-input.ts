/** What pairing looks at. */
import type { Catalogue } from '../../catalogue/catalogue';
import type { Regions } from '../../text/regions';
import type { Tokens } from '../../text/tokens';
import type { Mention } from '../mention';
import type { RecognitionInput, RecognitionOptions } from '../recognise';

export interface PairInput {
  readonly input: RecognitionInput;
  readonly regions: Regions;
  /** Of the same text, when they are at hand. */
  readonly tokens?: Tokens;
  readonly mentions: readonly Mention[];
  readonly catalogue: Catalogue;
  readonly options: RecognitionOptions;
}
