/** Pipe tables of a Markdown text, with the headings they stand under. */
import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export interface MarkdownTable {
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  /** The nearest heading. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** Column → text of the cell, without code marks and link addresses. */
  readonly rows: readonly ReadonlyMap<string, string>[];
}

/** No row of a page is longer; the parser takes its time for long runs of brackets. In UTF-16 code units. */
const LONGEST_ROW = 10_000;
const EXTENSIONS = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/**
 * One pass over the lines finds headings and blocks of rows; only the blocks are parsed, since a whole page may be anything.
 * A row with another number of cells than the head is kept as far as it goes.
 */
export function readTables(text: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const path: string[] = [];
  const lines = text.split(/\r?\n/);
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined) continue;
    const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
    if (marks && title !== undefined) {
      path.length = marks.length - 1;
      path[marks.length - 1] = title.trim();
      continue;
    }
    if (!isRow(line) || !isRule(lines[at + 1] ?? '')) continue;
    const block = [line];
    for (at++; isRow(lines[at] ?? ''); at++) block.push(lines[at] ?? '');
    // The text was cut off in a cell: what stands there is half of something.
    if (at === lines.length && !block.at(-1)?.trimEnd().endsWith('|')) block.pop();
    at--;
    const [columns, ...rows] = cellsOf(block.filter((row) => row.length <= LONGEST_ROW));
    if (!columns) continue;
    const headings = path.filter((heading) => heading !== undefined);
    tables.push({ headings, heading: headings.at(-1) ?? '', columns, rows: rows.map((row) => named(row, columns)) });
  }
  return tables;
}

const isRow = (line: string): boolean => line.trimStart().startsWith('|');
const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line.trim()) && line.includes('-');

const named = (row: readonly string[], columns: readonly string[]): ReadonlyMap<string, string> =>
  new Map(row.flatMap((text, n) => (columns[n] === undefined ? [] : [[columns[n], text]])));

/** The cells of each row of a table, the head first; nothing where the block is none. */
function cellsOf(block: readonly string[]): readonly (readonly string[])[] {
  const [table] = fromMarkdown(block.map((line) => line.trim()).join('\n'), EXTENSIONS).children;
  if (table?.type !== 'table') return [];
  return table.children.map((row) => row.children.map(({ children }) => children.map(textOf).join('').trim()));
}

/** What a reader sees, and the tags: a footnote in `<sup>` is for whoever reads the cell. */
function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
