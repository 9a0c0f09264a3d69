/** The comments that suppress a rule on the next line, or in a whole file, in the language's own syntax. Pure. */
import { firstIndex, languageOf, type Span, type Steps, stepsOverLight } from '../text';

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

/** The code blocks of a Markdown text, each from behind the first character of what opens it to that of what closes it. In steps. */
export function* codeBlocksOf(text: string): Steps<readonly Span[]> {
  const blocks: Span[] = [];
  let open: { readonly start: number; readonly fence: string } | undefined;
  yield* stepsOverLight(text.matchAll(FENCE), ({ index, 1: fence = '' }) => {
    if (!open) open = { start: index + 1, fence };
    else if (fence.startsWith(open.fence)) {
      blocks.push({ start: open.start, end: index + 1 });
      open = undefined;
    }
  });
  return open ? [...blocks, { start: open.start, end: text.length + 1 }] : blocks;
}
const FENCE = /^[^\S\r\n]{0,3}(`{3,}|~{3,})/gm;

/** Whether a line lies in one of the blocks, where a comment would be shown. `start`: of the line. */
export const isInCodeBlock = (blocks: readonly Span[], start: number): boolean =>
  (blocks[firstIndex(blocks.length, (index) => (blocks[index]?.end ?? 0) <= start)]?.start ?? start + 1) <= start;
