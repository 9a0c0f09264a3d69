/** Tables of the full card as HTML: headings with scope, captions, rows that belong together under one name. */
import { anchor, type Html, html } from './markup/html-text';
import { commandLinks, type LinkPolicy } from './markup/links';
import type { CardTarget, Cell, Matrix, Table } from './sections/section';

/** Where the links of a page may lead. */
export interface Targets {
  /** Which pages may be linked; nothing else becomes a link. */
  readonly links: LinkPolicy;
  /** The command URI that shows another card, where the editor offers it. */
  readonly command?: (card: CardTarget) => string | undefined;
  /** Which of these URIs become links: commands, unless the page is shown elsewhere. */
  readonly cardLinks?: LinkPolicy;
}

/** A caption that only repeats the section's title is kept for screen readers. */
export function tableHtml({ caption, columns, rows, look }: Table, title: string, targets: Targets): Html {
  return html`
      <div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="${look ?? 'words'}">
        <caption class="${caption === title ? 'unseen' : 'seen'}">${caption}</caption>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.map((cells, n) => rowHtml(cells, rowsUnderOneName(rows, n), targets))}
        </tbody>
      </table></div>`;
}

type Cells = readonly Cell[];

function rowHtml([first, ...others]: Cells, span: number, targets: Targets): Html {
  const name = first && cellLink(first, targets);
  const heading =
    span > 1 ? html`<th scope="rowgroup" rowspan="${span}">${name}</th>` : html`<th scope="row">${name}</th>`;
  return html`
          <tr class="${first?.tone ?? 'plain'}">${span === 0 ? undefined : heading}${others.map(
            (cell) => html`<td>${cellLink(cell, targets)}</td>`,
          )}</tr>`;
}

/** How many rows the name of this row stands for; 0 where it goes on with the row above. */
function rowsUnderOneName(rows: readonly Cells[], n: number): number {
  if (n > 0 && rows[n]?.[0]?.text === '') return 0;
  const next = rows.findIndex((cells, m) => m > n && cells[0]?.text !== '');
  return (next < 0 ? rows.length : next) - n;
}

/** The text of a cell, as a link where it leads somewhere. */
export function cellLink({ text, url, card }: Cell, { links, command, cardLinks = commandLinks }: Targets): Html {
  const uri = card && command?.(card);
  return uri === undefined ? anchor(text, url, links) : anchor(text, uri, cardLinks);
}

/** A grid of dots; the word behind a dot is for screen readers. */
export function matrixHtml({ caption, corner, columns, rows }: Matrix, yes: string): Html {
  return html`
      <div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table class="matrix">
        <caption class="unseen">${caption}</caption>
        <thead><tr><th scope="col">${corner}</th>${columns.map(
          ({ name, has }) => html`<th scope="col">${breakable(name)} <span class="total">${has.size}</span></th>`,
        )}</tr></thead>
        <tbody>${rows.map(
          (row) => html`
          <tr><th scope="row">${row}</th>${columns.map(({ has }) =>
            has.has(row) ? html`<td class="has"><span class="unseen">${yes}</span></td>` : html`<td></td>`,
          )}</tr>`,
        )}
        </tbody>
      </table></div>`;
}

/** `GlobalStandard` may break before its capital. */
function breakable(name: string): Html {
  const [first = '', ...others] = name.split(/(?<=[a-z])(?=[A-Z])/);
  return html`${first}${others.map((part) => html`<wbr>${part}`)}`;
}
