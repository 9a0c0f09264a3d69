/** Examples with marks: `[[2024-10-21]]` is a version that must be found, everything else must not. */

import { recogniseApiVersions } from '../../../../src/recognition/api-version-mentions';
import type { Mention } from '../../../../src/recognition/mention';
import type { RecognitionOptions } from '../../../../src/recognition/recognise';
import { languageOf } from '../../../../src/text/languages';
import { readText } from '../../../../src/text/read';
import { realCatalogue } from '../../catalogue/real';

export function versionsIn(path: string, text: string, options: RecognitionOptions = {}): readonly Mention[] {
  return recogniseApiVersions({ path, text }, readText(text, languageOf(path)).regions, realCatalogue(), options);
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

/** The text without its marks, and what they hold with their offsets: `12 2024-10-21`. */
export function unmarked(example: string): Marked {
  const parts = example.split(/\[\[|\]\]/);
  let text = '';
  const marks: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2) marks.push(`${text.length} ${part}`);
    text += part;
  }
  return { text, marks };
}

export const placeOf = ({ start, text }: Mention): string => `${start} ${text}`;
