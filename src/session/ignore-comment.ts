/** The comment that suppresses a rule on the next line, in the language's own syntax. Pure. */
import { languageOf } from '../text';

/** The directive that the rules read. */
const DIRECTIVE = 'model-almanac-ignore-next-line';

/** Formats that have a comment syntax in our table only because readers are lenient about it. */
const WITHOUT_COMMENTS = new Set(['json', 'snippets', 'notebook']);

/** The whole comment, without indentation and line end; `undefined` where the language has none. */
export function ignoreComment(path: string, languageId: string, rule: string): string | undefined {
  if (WITHOUT_COMMENTS.has(languageId) || /\.ipynb$/i.test(path)) return undefined;
  const { line, block: blocks } = languageOf(path, languageId).comments;
  const [mark] = line;
  if (mark !== undefined) return `${mark} ${DIRECTIVE} ${rule}`;
  const [block] = blocks;
  return block && `${block[0]} ${DIRECTIVE} ${rule} ${block[1]}`;
}

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
