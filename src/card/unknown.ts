/** The hover of a model that the catalogue does not have: that this is so, what looks like it, and what can be done. */
import type { MarkdownOptions } from './markdown';
import { code, DOT, joinMarkdown, md, paragraphs } from './markup/markdown-text';

/** `near`: known IDs one slip away. */
export function unknownMarkdown(
  text: string,
  near: readonly string[],
  { words, icons = true }: Pick<MarkdownOptions, 'words' | 'icons'>,
): string {
  const { facts } = words.t;
  const title = joinMarkdown([code(text), facts.notInCatalogue], DOT);
  const similar = near.length > 0 ? [md`${facts.similar(words.list(near))}`] : [];
  return paragraphs([[icons ? md`$(question) ${title}` : title, ...similar], [md`${facts.describeIt}`]]).text;
}
