/** Pipe tables of a Markdown text, with the headings they stand under. */

export interface MarkdownTable {
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  /** The nearest heading. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** Column → text of the cell, without code marks and link addresses. */
  readonly rows: readonly ReadonlyMap<string, string>[];
}

/** One pass over the lines. A row with another number of cells than the head is kept as far as it goes. */
export function readTables(text: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const path: string[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
    if (marks && title !== undefined) {
      path.length = marks.length - 1;
      path[marks.length - 1] = title.trim();
      continue;
    }
    if (!isRow(line) || !isRule(lines[at + 1] ?? '')) continue;
    const columns = cells(line);
    const rows: ReadonlyMap<string, string>[] = [];
    for (at += 2; isRow(lines[at] ?? ''); at++)
      rows.push(
        new Map(cells(lines[at] ?? '').flatMap((text, n) => (columns[n] === undefined ? [] : [[columns[n], text]]))),
      );
    at--;
    const headings = path.filter((heading) => heading !== undefined);
    tables.push({ headings, heading: headings.at(-1) ?? '', columns, rows });
  }
  return tables;
}

const isRow = (line: string): boolean => line.trim().startsWith('|');
const isRule = (line: string): boolean => /^\|[\s|:-]+$/.test(line.trim()) && line.includes('-');

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[`*]/g, '')
        .trim(),
    );
