/** Up to four models side by side: differences are marked, and can be shown alone. */
import { platformName } from '../../platforms';
import type { Card } from '../card';
import { cellLink } from '../html-tables';
import { stateIconName } from '../icons';
import { type Html, html } from '../markup/html-text';
import { commandLinks } from '../markup/links';
import { type ComparedRow, comparedRows } from './compare';
import { type HtmlOptions, htmlPage } from './page';
import { buttons } from './todo';

export const MOST_COMPARED = 4;

export interface CompareActions {
  /** Adds a model; absent where there is no room. */
  readonly add?: string;
  /** Takes the model of this place out. */
  readonly remove: (index: number) => string | undefined;
}

export function compareHtml(cards: readonly Card[], actions: CompareActions, options: HtmlOptions): string {
  const { words, panel } = options;
  const { compare: say } = panel;
  const title = say.of(words.list(cards.map(({ facts }) => facts.name)));
  const header = html`<header class="state-plug">
    <h1>${say.title}</h1>
    <p class="ids">${title}</p>${buttons([[say.add, actions.add]])}
    <form class="only" hidden><label><input type="checkbox" name="only"> ${say.onlyDifferences}</label></form>
  </header>`;
  const body = cards.length > 0 ? table(cards, title, actions, options) : html`<p>${say.nothing}</p>`;
  return htmlPage({ title, header, sections: [{ key: 'compare', title: say.title, body }] }, options);
}

function table(cards: readonly Card[], title: string, { remove }: CompareActions, options: HtmlOptions): Html {
  const { words, panel } = options;
  const rows = comparedRows(cards, words);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return html`
      <div class="scroll" role="group" aria-label="${title}" tabindex="0"><table class="compared">
        <caption class="unseen">${title}</caption>
        <thead><tr><th scope="col">${words.t.labels.fact}</th>${cards.map((card, n) => head(card, remove(n), options))}</tr></thead>${groups.map(
          (group) => html`
        <tbody>
          <tr class="group"><th scope="rowgroup" colspan="${cards.length + 1}">${words.t.headings[group]}</th></tr>${rows
            .filter((row) => row.group === group)
            .map((row) => rowHtml(row, panel.compare.differs))}
        </tbody>`,
        )}
      </table></div>`;
}

function head(card: Card, remove: string | undefined, options: HtmlOptions): Html {
  const { panel, leadTimeDays = 90 } = options;
  const { platform, id, version, facts } = card;
  const target = { platform, id, ...(version !== undefined && { version }) };
  const away = remove === undefined ? undefined : commandLinks(remove);
  return html`<th scope="col" class="state-${stateIconName(card, leadTimeDays)}">${cellLink({ text: facts.name, card: target }, options)}${
    away === undefined
      ? undefined
      : html` <a class="away" href="${away}" aria-label="${panel.compare.remove(facts.name)}">×</a>`
  }<br><span class="faint">${platformName(platform)}</span><br><code>${id}</code>${version === undefined ? undefined : html` <code>${version}</code>`}</th>`;
}

function rowHtml({ label, cells, differs }: ComparedRow, word: string): Html {
  const mark = differs ? html`<span class="mark" role="img" aria-label="${word}">≠</span> ` : undefined;
  return html`
          <tr class="${differs ? 'differs' : 'same'}"><th scope="row">${mark}${label}</th>${cells.map(
            ({ text, remark }) =>
              html`<td>${text}${remark === undefined ? undefined : html` <small>(${remark})</small>`}</td>`,
          )}</tr>`;
}
