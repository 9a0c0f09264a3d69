/** Markdown that nobody can forge: only a template written here is markup, every value in it is escaped. */
import type { LinkPolicy } from './links';
import { plain } from './plain';

/** Finished Markdown. Made by `md` and its helpers only. */
export class Markdown {
  constructor(readonly text: string) {}
}

export type MarkdownValue = string | number | Markdown;

/** Template tag: the template is Markdown, values that are not `Markdown` are escaped. */
export function md(template: TemplateStringsArray, ...values: readonly MarkdownValue[]): Markdown {
  return new Markdown(
    template.reduce((text, part, n) => `${text}${part}${n < values.length ? markdownOf(values[n] ?? '') : ''}`, ''),
  );
}

/** The values with a separator that is Markdown itself; empty ones leave no gap. */
export function joinMarkdown(values: readonly MarkdownValue[], separator: string): Markdown {
  return new Markdown(values.map(markdownOf).filter(Boolean).join(separator));
}

/** Between the phrases of a line. */
export const DOT = ' · ';

/** Paragraphs of lines: every line on its own, the paragraphs a little apart, empty ones left out. */
export function paragraphs(blocks: readonly (readonly Markdown[])[]): Markdown {
  return joinMarkdown(
    blocks.map((lines) => joinMarkdown(lines, '  \n')),
    '\n\n',
  );
}

/** An ID as a code span; a text that could close the span, or bring an icon, is escaped text instead. */
export function code(text: string): Markdown {
  return /^[\w.:@/+~-]+$/.test(text) ? new Markdown(`\`${text}\``) : md`${text}`;
}

/** A link where the policy lets the address through, else the label alone. */
export function link(label: MarkdownValue, url: string | undefined, policy: LinkPolicy): Markdown {
  const allowed = url === undefined ? undefined : policy(url);
  const text = markdownOf(label);
  return new Markdown(allowed === undefined ? text : `[${text}](${destination(allowed)})`);
}

/**
 * Escapes text for any place of a Markdown string of the editor, table cells included.
 * `$` becomes a reference and not `\$`: the editor looks for theme icons in the rendered HTML, where a backslash is gone.
 * So do brackets: the editor's Markdown takes the backslash off inside a link's label before it looks for links there.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\*_{}#!|~^]/g, '\\$&')
    .replace(/[`[\]@]/g, reference)
    .replace(/\$(?!\d)/g, '&#36;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^( ?)([-+=])(?=[-+=\s]|$)/, '$1\\$2');
}

/** A reference stays text where a backslash is taken off too early, as in the label of a link. */
const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

function markdownOf(value: MarkdownValue): string {
  return value instanceof Markdown ? value.text : escapeMarkdown(String(value));
}

/** Characters that could end a link's destination, or mean something in the HTML made of it. */
function destination(url: string): string {
  return url
    .replace(/[()<>[\]\\`$"'|\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/&/g, '&amp;');
}
