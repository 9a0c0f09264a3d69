/** Examples with marks: `[[2024-10-21]]` is a version that must be found, everything else must not. */

import type { RecognitionOptions } from '../../../../src/recognition/document';
import type { Mention } from '../../../../src/recognition/mention';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';

export function versionsIn(path: string, text: string, options: RecognitionOptions = {}): readonly Mention[] {
  const { mentions } = recognize({ path, text }, frozenCatalogue(), {
    slots: options.everyVersion === true,
    ...options,
  });
  return mentions.filter(({ kind }) => kind === 'api-version');
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
