/** The recognizer with all its parts, for whoever has a text now and wants its mentions now. */
import type { Catalogue } from '../catalogue';
import { atOnce, type Steps } from '../text';
import type { RecognitionInput, RecognitionOptions, RecognizedDocument } from './document';
import { ALL_PARTS } from './parts/all';
import { recognizeWith } from './recognizer';

/**
 * Finds every mention in a text. Linear in the length of the text; never throws.
 * With the recognition of the text as it was `before`, only what changed is looked at anew; the result is the same.
 */
export function recognize(
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
  before?: RecognizedDocument,
): RecognizedDocument {
  return atOnce(recognizeInSteps(input, catalogue, options, before));
}

/** The same in steps: a text of many mentions takes a while. */
export const recognizeInSteps = (
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
  before?: RecognizedDocument,
): Steps<RecognizedDocument> => recognizeWith(ALL_PARTS, input, catalogue, options, before);
