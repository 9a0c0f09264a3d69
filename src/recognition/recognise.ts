/** Text and catalogue in, mentions out: the one recogniser of hover, completion, diagnostics, CLI and every later front end. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Mention } from './mention';

export interface RecognitionInput {
  readonly text: string;
  /** The file's name or path: files are told by name first, language ID second. */
  readonly path: string;
  readonly languageId?: string;
}

export interface RecognitionOptions {
  /** Adds slots: places that hold a model ID that the catalogue does not know. */
  readonly slots?: boolean;
  /** Globs of fixture files, whose mentions are quiet. */
  readonly isFixture?: (path: string) => boolean;
}

export interface RecognisedDocument extends RecognitionInput {
  /** In the order of their start; they never overlap. */
  readonly mentions: readonly Mention[];
}

/** Finds every mention in a text. Linear in the length of the text; never throws. */
export function recognise(
  input: RecognitionInput,
  _catalogue: Catalogue,
  _options: RecognitionOptions = {},
): RecognisedDocument {
  return { ...input, mentions: [] };
}
