/** The comments that suppress a rule on the next line, or in a whole file, in the language's own syntax. Pure. */
import { languageOf } from '../text';

/** The directives that the rules read. */
const DIRECTIVES = { line: 'model-almanac-ignore-next-line', file: 'model-almanac-ignore-file' } as const;

/** Formats that have a comment syntax in our table only because readers are lenient about it. */
const WITHOUT_COMMENTS = new Set(['json', 'snippets', 'notebook']);

/** The whole comment, without indentation and line end; `undefined` where the language has none. */
export function ignoreComment(
  path: string,
  languageId: string,
  rule: string,
  where: keyof typeof DIRECTIVES = 'line',
): string | undefined {
  const directive = DIRECTIVES[where];
  if (WITHOUT_COMMENTS.has(languageId) || /\.ipynb$/i.test(path)) return undefined;
  const { line, block: blocks } = languageOf(path, languageId).comments;
  const [mark] = line;
  if (mark !== undefined) return `${mark} ${directive} ${rule}`;
  const [block] = blocks;
  return block && `${block[0]} ${directive} ${rule} ${block[1]}`;
}

/** Where a comment on the whole file goes: on top, but behind what has to stand there itself. */
export function topOf(text: string): number {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const first =
    FIRST_LINE.exec(text.slice(bom, bom + LONGEST_TOP))?.[0] ??
    FRONT_MATTER.exec(text.slice(bom, bom + LONGEST_TOP))?.[0];
  return bom + (first?.length ?? 0);
}
const LONGEST_TOP = 4_000;
const FIRST_LINE = /^(?:#!|<\?php|<\?xml|<!DOCTYPE|<!doctype|# -\*-|@charset|#%RAML|%YAML)[^\n]*\n/;
const FRONT_MATTER = /^---\r?\n(?:(?!---)[^\n]*\n){0,100}---\r?\n/;

/** Whether a line of Markdown lies in a code block, where a comment would be shown. */
export function isInCodeBlock(lines: readonly string[], line: number): boolean {
  let open = '';
  for (const text of lines.slice(0, line)) {
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === undefined) continue;
    if (open === '') open = fence;
    else if (fence.startsWith(open)) open = '';
  }
  return open !== '';
}
