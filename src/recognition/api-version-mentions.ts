/** API versions of AI services: dated contracts in keys, URLs, arguments and resource types. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Region } from '../text/regions';
import type { Mention } from './mention';
import type { RecognitionInput } from './recognise';

export function recogniseApiVersions(
  _input: RecognitionInput,
  _regions: readonly Region[],
  _catalogue: Catalogue,
): readonly Mention[] {
  return [];
}
