/** The full card for a panel: a whole page, readable with a screen reader, in the colours of the theme. */
import { platformName } from '../platforms';
import type { Card } from './card';
import { limitPhrases, pricePhrase } from './fact-phrases';
import { matrixHtml, type Targets, tableHtml } from './html-tables';
import { stateIconName } from './icons';
import { lifeClauses } from './life-phrases';
import { type Html, html } from './markup/html-text';
import { sectionsOf } from './sections';
import type { Row, Section } from './sections/section';
import { sentenceCase, type Words } from './words';

export interface HtmlOptions extends Targets {
  readonly words: Words;
  /** The address of `media/card.css` as the panel may load it. */
  readonly stylesheet: string;
  /** The panel's own source for styles, as `webview.cspSource` gives it; the nonce covers the sheet where there is none. */
  readonly cspSource?: string;
  /** Fresh for every page: letters, digits, `-` and `_` only. */
  readonly nonce: string;
  readonly leadTimeDays?: number;
}

/** The card as a document. It runs no script and loads nothing but its style sheet. */
export function cardHtml(card: Card, options: HtmlOptions): string {
  const { words, leadTimeDays = 90 } = options;
  const { t } = words;
  const [first = '', ...others] = lifeClauses(card, words);
  const instead =
    card.replacement &&
    html`
      <p class="instead"><span class="label">${t.facts.instead}</span> <code>${card.replacement.reference}</code></p>`;
  return htmlPage(
    {
      title: card.facts.name,
      subtitle: html`${platformName(card.platform)} <code>${card.id}</code>${card.version === undefined ? '' : html` <code>${card.version}</code>`}`,
      state: stateIconName(card, leadTimeDays),
      life: html`<strong>${first}</strong>${others.map((clause) => html` · ${clause}`)}`,
      ...(instead && { instead }),
      brief: [...limitPhrases(card, words), pricePhrase(card, words)]
        .filter((phrase) => phrase !== undefined)
        .join(' · '),
      sections: sectionsOf(card, words),
    },
    options,
  );
}

export interface HtmlPage {
  readonly title: string;
  readonly subtitle: Html;
  /** Name of the state's icon: the style sheet colours by it. */
  readonly state: string;
  readonly life: Html;
  readonly instead?: Html;
  /** The figures that most readers come for. */
  readonly brief?: string;
  readonly sections: readonly Section[];
}

/** Any card as a document. Throws for a nonce that could leave its attribute. */
export function htmlPage(page: HtmlPage, options: HtmlOptions): string {
  const { words, stylesheet, cspSource, nonce } = options;
  if (!/^[\w-]{16,}$/.test(nonce)) throw new Error('the nonce of a panel has at least 16 letters and digits');
  const styles = cspSource === undefined ? `'nonce-${nonce}'` : `'nonce-${nonce}' ${cspSource}`;
  const policy = `default-src 'none'; style-src ${styles}; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${words.locale}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.title}</title>
  <link rel="stylesheet" nonce="${nonce}" href="${stylesheet}">
</head>
<body>
  <header class="state-${page.state}">
    <h1>${page.title}</h1>
    <p class="ids">${page.subtitle}</p>
    <p class="life">${page.life}</p>${page.instead}${
      page.brief
        ? html`
    <p class="brief">${page.brief}</p>`
        : undefined
    }
  </header>
  <nav aria-label="${words.t.facts.contents}"><ul>${page.sections.map(
    ({ key, title }) => html`<li><a href="#${key}">${title}</a></li>`,
  )}</ul></nav>
  <main>${page.sections.map((section) => sectionHtml(section, options))}
  </main>
</body>
</html>
`.text;
}

function sectionHtml({ key, title, lines = [], rows = [], tables = [], matrix }: Section, options: HtmlOptions): Html {
  return html`
    <section id="${key}" class="${key}" aria-labelledby="${key}-heading">
      <h2 id="${key}-heading">${sentenceCase(title)}</h2>${lines.map(
        (line) => html`
      <p>${line}</p>`,
      )}${rows.length ? rowsHtml(rows) : undefined}${tables
        .filter((table) => table.rows.length)
        .map((table) =>
          tableHtml(table, title, options),
        )}${matrix?.rows.length ? matrixHtml(matrix, options.words.t.facts.yes) : undefined}
    </section>`;
}

const valuesOf = (value: Row['value']): readonly string[] => (typeof value === 'string' ? [value] : value);

function rowsHtml(rows: readonly Row[]): Html {
  return html`
      <dl>${rows.map(
        ({ label, value, remark }) => html`
        <div><dt>${label}</dt>${valuesOf(value).map(
          (one) => html`<dd>${one}${remark === undefined ? undefined : html` <small>(${remark})</small>`}</dd>`,
        )}</div>`,
      )}
      </dl>`;
}
