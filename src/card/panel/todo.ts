/** What to do about a model: may it stay, what instead, and what is different there. */
import { platformName } from '../../platforms';
import type { Card } from '../card';
import { cellLink } from '../html-tables';
import { afterClause, scopedClauses, unclaimed } from '../life-phrases';
import { type Html, html } from '../markup/html-text';
import { commandLinks, type LinkPolicy } from '../markup/links';
import { type Cell, cell } from '../sections/section';
import { sentenceCase, type Words } from '../words';
import { type ComparedRow, comparedRows } from './compare';
import type { BodyOptions } from './page';

/** Commands that the editor handed in, as URIs; what is absent is not offered. */
export interface PanelActions {
  readonly replaceHere?: string;
  readonly replaceAll?: string;
  readonly compare?: string;
  readonly find?: string;
  readonly checkWorkspace?: string;
}

export function todoHtml(card: Card, replacement: Card | undefined, actions: PanelActions, options: BodyOptions): Html {
  const { words, panel } = options;
  const { t } = words;
  const end = afterClause(card, words);
  const clauses = [...(end === undefined ? [] : [sentenceCase(end)]), ...scopedClauses(card, words)];
  const instead = card.replacement;
  return html`${
    instead
      ? html`
      <p>${t.facts.pair(t.facts.instead, '')}<strong>${cellLink(insteadCell(card), options)}</strong>${remark(card, words)}</p>`
      : html`
      <p>${withoutReplacement(card, options)}</p>`
  }${clauses.map(
    (clause) => html`
      <p>${clause}</p>`,
  )}${buttons(
    instead
      ? [
          [panel.actions.replaceHere, actions.replaceHere],
          [panel.actions.replaceAll, actions.replaceAll],
        ]
      : [],
  )}${instead && replacement ? changesHtml(card, replacement, options) : undefined}`;
}

function withoutReplacement(card: Card, { words: { t }, panel }: BodyOptions): string {
  if (!card.datesApply) return unclaimed(card, { t });
  if (card.life.varies) return sentenceCase(t.life.varies);
  return isEnding(card) ? panel.todo.noReplacement : panel.todo.stay;
}

/** A row of links that look like buttons; what has no address is left out. */
export function buttons(
  all: readonly (readonly [string, string | undefined])[],
  links: LinkPolicy = commandLinks,
): Html | undefined {
  const known = all.flatMap(([label, uri]) => {
    const allowed = uri === undefined ? undefined : (commandLinks(uri) ?? links(uri));
    return allowed === undefined ? [] : [html`<a class="button" href="${allowed}">${label}</a> `];
  });
  return known.length > 0
    ? html`
      <p class="buttons">${known}</p>`
    : undefined;
}

function insteadCell({ replacement, platform }: Card): Cell {
  if (!replacement) return cell('');
  const { reference } = replacement;
  const at = reference.lastIndexOf('@');
  const [id, version] = at > 0 ? [reference.slice(0, at), reference.slice(at + 1)] : [reference, undefined];
  const on = replacement.platform === platform ? '' : ` · ${platformName(replacement.platform)}`;
  return {
    text: `${reference}${on}`,
    card: { platform: replacement.platform, id, ...(version !== undefined && { version }) },
  };
}

/** What weakens a replacement, in brackets. */
export function remark(card: Card, { t, list }: Words): string {
  const { through = [] } = card.replacement ?? {};
  const remarks = [
    ...(through.length > 0 ? [t.facts.through(list(through))] : []),
    ...(card.facts.lifecycle.replacementBasis === undefined ? [] : [t.facts.thirdParty]),
  ];
  return remarks.length > 0 ? t.facts.inBrackets(list(remarks)) : '';
}

const STAYING: ReadonlySet<string> = new Set(['ga', 'listed', 'preview', 'unknown']);

const isEnding = ({ datesApply, life }: Card): boolean =>
  datesApply && (life.deprecated || life.retirement !== undefined || life.varies || !STAYING.has(life.state));

/** Of what is known of both: the figures with the difference, what comes in, what is no longer told. */
function changesHtml(card: Card, next: Card, { words, panel }: BodyOptions): Html {
  const { t, list } = words;
  const compared = comparedRows([card, next], words);
  const rows = compared.filter(
    ({ group, label, differs }) => differs && !NOT_CHANGES.has(group) && label !== t.labels.checked,
  );
  const [mine, theirs] = [card, next].map(({ facts }) => new Set(facts.capabilities ?? []));
  const abilities = compared.filter(({ group, cells }) => group === 'capabilities' && isYes(cells, t.facts.yes));
  const gains = abilities.filter(({ cells }) => cells[0]?.text === '').map(({ label }) => label);
  const loses = abilities.filter(({ cells }) => cells[1]?.text === '').map(({ label }) => label);
  const spoken =
    mine?.size && theirs?.size
      ? [
          ...(gains.length > 0 ? [t.facts.pair(panel.todo.gains, list(gains))] : []),
          ...(loses.length > 0 ? [t.facts.pair(panel.todo.loses, list(loses))] : []),
        ]
      : [];
  const title = panel.todo.changes(card.facts.name, next.facts.name);
  return html`
      <h3>${title}</h3>${
        rows.length === 0 && spoken.length === 0
          ? html`
      <p>${panel.todo.nothingKnown}</p>`
          : undefined
      }${
        rows.length > 0
          ? html`
      <div class="scroll" role="group" aria-label="${title}" tabindex="0"><table class="changes">
        <caption class="unseen">${title}</caption>
        <thead><tr><th scope="col">${t.labels.fact}</th><th scope="col">${panel.todo.now}</th><th scope="col">${panel.todo.next}</th></tr></thead>
        <tbody>${rows.map((row) => changeRow(row))}
        </tbody>
      </table></div>`
          : undefined
      }${spoken.map(
        (line) => html`
      <p>${line}</p>`,
      )}`;
}

/** What differs anyway: names, dates, and scores nobody has to change a program for. */
const NOT_CHANGES: ReadonlySet<string> = new Set(['about', 'lifecycle', 'benchmarks', 'regions']);

const isYes = (cells: ComparedRow['cells'], yes: string): boolean =>
  cells.some(({ text }) => text === yes) && cells.every(({ text }) => text === yes || text === '');

function changeRow({ label, cells, figures }: ComparedRow): Html {
  const [from, to] = figures ?? [];
  const change = from !== undefined && to !== undefined && from > 0 ? percent(from, to) : undefined;
  return html`
          <tr><th scope="row">${label}</th>${cells.map(
            ({ text, remark: doubt }, n) =>
              html`<td>${text}${n === 1 && change !== undefined ? html` <span class="change">${change}</span>` : undefined}${
                doubt === undefined ? undefined : html` <small>(${doubt})</small>`
              }</td>`,
          )}</tr>`;
}

/** `+25 %`, `−40 %`; twice and more as a factor: `×12`. */
function percent(from: number, to: number): string {
  const factor = to / from;
  if (factor >= 2) return `×${factor < 10 ? Math.round(factor * 10) / 10 : Math.round(factor)}`;
  const change = Math.round((factor - 1) * 100);
  return `${change < 0 ? '−' : '+'}${Math.abs(change)} %`;
}
