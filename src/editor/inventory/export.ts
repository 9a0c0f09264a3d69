/** The inventory as a table of Markdown or CSV, for a report or a spreadsheet. Pure. */
import { platformName } from '../../platforms';
import type { ModelRow } from './rows';

export interface ExportWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly state: (row: ModelRow) => string;
  /** As the workspace names a file. */
  readonly pathOf: (uri: string) => string;
}

/** Model, platform, ID, version, state, date, number of places, the places themselves. */
function cellsOf(row: ModelRow, { state, pathOf }: ExportWords): readonly string[] {
  const { name, platform, id, version = '', life, foreign, places } = row;
  const where = places.map(({ uri, use }) => `${pathOf(uri)}:${use.line + 1}`);
  const date = foreign ? '' : (life.retirement?.date ?? '');
  return [name, platformName(platform), id, version, state(row), date, String(places.length), where.join(' ')];
}

export function markdownOf(rows: readonly ModelRow[], words: ExportWords): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const { columns, title } = words;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(cellsOf(row, words)))];
  return `# ${title}\n\n${table.join('\n')}\n`;
}

/** What would be markup, or end the cell, is shown as it is. */
const inMarkdown = (text: string): string => text.replace(/[\\|`*_<>[\]#~]/g, '\\$&').replace(/\\---/, '---');

export function csvOf(rows: readonly ModelRow[], words: ExportWords): string {
  const line = (cells: readonly string[]): string => cells.map(inCsv).join(',');
  return `${[words.columns, ...rows.map((row) => cellsOf(row, words))].map(line).join('\r\n')}\r\n`;
}

/** A spreadsheet would take a text that begins so for a formula. */
function inCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
