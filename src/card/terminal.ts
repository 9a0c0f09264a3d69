/** The card for a terminal: the same parts as the panel, in plain text, coloured only when asked. */
import { platformName } from '../catalogue/platforms';
import type { Card } from './card';
import { stateTone } from './icons';
import { lifeClauses } from './life-phrases';
import { plain } from './markup/plain';
import { type PaintName, paint } from './markup/terminal-text';
import { sectionsOf } from './sections';
import type { Cell, Matrix, Row, Section, Table } from './sections/section';
import { sentenceCase, type Words } from './words';

export interface TerminalOptions {
  readonly words: Words;
  readonly colour?: boolean;
  readonly leadTimeDays?: number;
}

/** Lines with a line feed at the end; no control characters but those of the colours. */
export function cardTerminal(card: Card, options: TerminalOptions): string {
  const { words, leadTimeDays = 90 } = options;
  const ids = [card.id, ...(card.version === undefined ? [] : [card.version])].join(' ');
  const title = `${card.facts.name} · ${platformName(card.platform)} · ${ids}`;
  const life = card.claims ? lifeClauses(card, words).join(' · ') : words.t.life.notClaimed;
  return terminalPage({
    title,
    life,
    tone: stateTone(card, leadTimeDays),
    sections: sectionsOf(card, words),
    colour: options.colour === true,
  });
}

export interface TerminalPage {
  readonly title: string;
  readonly life: string;
  readonly tone: PaintName;
  readonly sections: readonly Section[];
  readonly colour: boolean;
}

/** Any card as text. */
export function terminalPage({ title, life, tone, sections, colour }: TerminalPage): string {
  const styled = (name: PaintName, text: string): string => paint(name, plain(text), colour);
  const lines = [
    styled('bold', title),
    styled(tone, life),
    ...sections.flatMap((section) => ['', styled('bold', sentenceCase(section.title)), ...body(section, styled)]),
  ];
  return `${lines.join('\n')}\n`;
}

type Styled = (name: PaintName, text: string) => string;

function body({ lines = [], rows = [], tables = [], matrix }: Section, styled: Styled): readonly string[] {
  return [
    ...lines.map((line) => `  ${styled('plain', line)}`),
    ...rowLines(rows, styled),
    ...tables.filter((table) => table.rows.length).flatMap((table) => tableLines(table, styled)),
    ...(matrix ? matrixLines(matrix, styled) : []),
  ];
}

function rowLines(rows: readonly Row[], styled: Styled): readonly string[] {
  const width = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  return rows.flatMap(({ label, value, remark }) => {
    const weak = remark === undefined ? '' : ` ${styled('faint', `(${remark})`)}`;
    const values = typeof value === 'string' ? [value] : value;
    return values.map(
      (one, n) => `  ${styled('faint', padded(n === 0 ? label : '', width))}  ${styled('plain', one)}${weak}`,
    );
  });
}

function tableLines({ caption, columns, rows }: Table, styled: Styled): readonly string[] {
  const all: readonly (readonly Cell[])[] = [columns.map((text) => ({ text })), ...rows];
  const widths = columns.map((_, n) => Math.max(...all.map((line) => widthOf(line[n]?.text ?? ''))));
  const line = (cells: readonly Cell[], style: PaintName): string =>
    `  ${cells.map(({ text }, n) => styled(style, n === cells.length - 1 ? text : padded(text, widths[n] ?? 0))).join('  ')}`.trimEnd();
  return [
    `  ${styled('faint', caption)}`,
    line(all[0] ?? [], 'faint'),
    ...rows.map((cells) => line(cells, cells[0]?.tone === 'past' ? 'faint' : 'plain')),
  ];
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

/** Columns that a text takes: full-width characters take two. */
function widthOf(text: string): number {
  return [...plain(text)].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
