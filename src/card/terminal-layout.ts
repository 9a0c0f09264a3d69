/** Sections as lines of a terminal: labels and columns aligned, plain text, in colours where somebody paints. */
import { eastAsianWidth } from 'get-east-asian-width';
import { plain } from './markup/plain';
import type { Paint, PaintName } from './markup/terminal-text';
import type { Cell, Matrix, Row, Section, Table } from './sections/section';
import { sentenceCase } from './words';

export interface TerminalPage {
  readonly title: string;
  readonly life: string;
  readonly tone: PaintName;
  readonly sections: readonly Section[];
  readonly paint?: Paint | undefined;
}

/** The text made plain, filled up to `width` columns, in its colour. */
type Styled = (name: PaintName, text: string, width?: number) => string;

/** Any card as text, with a line feed at the end. */
export function terminalPage({ title, life, tone, sections, paint }: TerminalPage): string {
  const styled: Styled = (name, text, width = 0) => {
    const shown = padded(plain(text), width);
    return paint && name !== 'plain' ? paint(name, shown) : shown;
  };
  const lines = [
    styled('bold', title),
    styled(tone, life),
    ...sections.flatMap((section) => ['', styled('bold', sentenceCase(section.title)), ...body(section, styled)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function body({ key, title, lines = [], rows = [], tables = [], matrix }: Section, styled: Styled): readonly string[] {
  const shown = tables.filter((table) => table.rows.length);
  return [
    ...lines.map((line) => `  ${styled('plain', line)}`),
    ...rowLines(rows, styled),
    ...shown.flatMap((table) => (key === 'sources' ? sourceLines(table, styled) : tableLines(table, title, styled))),
    ...(matrix ? matrixLines(matrix, styled) : []),
  ];
}

function rowLines(rows: readonly Row[], styled: Styled): readonly string[] {
  const width = widest(rows.map(({ label }) => label));
  return rows.flatMap(({ label, value, remark }) => {
    const weak = remark === undefined ? '' : ` ${styled('dim', `(${remark})`)}`;
    const values = typeof value === 'string' ? [value] : value;
    return values.map((one, n) => `  ${styled('dim', n === 0 ? label : '', width)}  ${styled('plain', one)}${weak}`);
  });
}

function tableLines({ caption, columns, rows }: Table, title: string, styled: Styled): readonly string[] {
  const headings: readonly Cell[] = columns.map((text) => ({ text }));
  const widths = columns.map((_, n) => widest([headings, ...rows].map((cells) => cells[n]?.text ?? '')));
  const line = (cells: readonly Cell[], style: PaintName): string =>
    `  ${cells.map(({ text }, n) => styled(style, text, widths[n])).join('  ')}`;
  return [
    ...(caption === title ? [] : [`  ${styled('dim', caption)}`]),
    line(headings, 'dim'),
    ...rows.map((cells) => line(cells, cells[0]?.tone === 'past' ? 'dim' : 'plain')),
  ];
}

/** The facts, and below them day, name and address of each source; exact documents are for `--explain`. */
function sourceLines({ rows }: Table, styled: Styled): readonly string[] {
  return rows.flatMap((cells) => {
    const source = cells.find(({ url }) => url !== undefined) ?? cells.at(-3);
    const [facts, ...others] = cells;
    const day = others.find(({ text }) => /^\d{4}(-\d\d){0,2}$/.test(text))?.text ?? '';
    const name = source === facts || source === undefined ? '' : source.text;
    return [
      ...(facts?.text ? [`  ${styled('plain', facts.text)}`] : []),
      `    ${styled('dim', day, '2026-10-09'.length)}  ${[name, source?.url]
        .filter(Boolean)
        .map((part) => styled('dim', part ?? ''))
        .join('  ')}`,
    ];
  });
}

/** A list a column: a grid of thirty regions does not fit a terminal. */
function matrixLines({ columns, rows }: Matrix, styled: Styled): readonly string[] {
  return rowLines(
    columns.map(({ name, has }) => ({
      label: `${name} (${has.size})`,
      value: rows.filter((row) => has.has(row)).join(', '),
    })),
    styled,
  );
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(plain(text))));

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Columns that a text takes: full-width characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
