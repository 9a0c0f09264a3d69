/** The parts of a section as HTML: sentences, rows of facts, tables, the matrix of regions with its filter. */
import { matrixHtml, tableHtml } from '../html-tables';
import { type Html, html } from '../markup/html-text';
import type { Matrix, Row, Section } from '../sections/section';
import { sentenceCase } from '../words';
import type { BodyOptions, PageSection } from './page';

/** A section as it is; `look` lays its rows out. */
export function plainSection(section: Section, options: BodyOptions, look: 'list' | 'grid' = 'list'): PageSection {
  const { key, title } = section;
  const body = html`${linesHtml(section)}${rowsHtml(section.rows ?? [], look)}${tablesHtml(section, options)}`;
  return { key, title: sentenceCase(title), body };
}

export const linesHtml = ({ lines = [] }: Pick<Section, 'lines'>): Html =>
  html`${lines.map(
    (line) => html`
      <p>${line}</p>`,
  )}`;

export function tablesHtml({ title, tables = [], matrix }: Section, options: BodyOptions): Html {
  const full = tables.filter((table) => table.rows.length > 0);
  return html`${full.map((table) => tableHtml(table, title, options))}${
    matrix?.rows.length ? filteredMatrix(matrix, options) : undefined
  }`;
}

export function rowsHtml(rows: readonly Row[], look: 'list' | 'grid' = 'list'): Html {
  if (rows.length === 0) return html``;
  return html`
      <dl class="${look}">${rows.map(
        ({ label, value, remark }) => html`
        <div><dt>${label}</dt>${valuesOf(value).map(
          (one) => html`<dd>${one}${remark === undefined ? undefined : html` <small>(${remark})</small>`}</dd>`,
        )}</div>`,
      )}
      </dl>`;
}

const valuesOf = (value: Row['value']): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Few rows need no filter. */
const FEW = 8;

/** The filter is there as soon as its script is. */
function filteredMatrix(matrix: Matrix, { words, panel }: BodyOptions): Html {
  const grid = matrixHtml(matrix, words.t.facts.yes);
  if (matrix.rows.length < FEW) return grid;
  const { filter } = panel;
  return html`
      <form class="filter" hidden>
        <label>${filter.regions} <input type="search" name="region" autocomplete="off" spellcheck="false"></label>
        <label>${filter.type} <select name="type"><option value="">${filter.all}</option>${matrix.columns.map(
          ({ name }, n) => html`<option value="${n + 1}">${name}</option>`,
        )}</select></label>
        <output data-template="${filter.shown}"></output>
      </form>${grid}`;
}
