/** A page of a panel: what may be loaded, its landmarks and headings. It loads its own style sheet and script, and nothing else. */
import type { PanelMessages } from '../../messages';
import type { Targets } from '../html-tables';
import { type Html, html } from '../markup/html-text';
import type { Words } from '../words';

/** What the content of a page depends on. */
export interface BodyOptions extends Targets {
  readonly words: Words;
  readonly panel: PanelMessages;
  readonly leadTimeDays?: number;
}

export interface HtmlOptions extends BodyOptions {
  /** The addresses of `media/card.css` and `media/card.js` as the panel may load them; without a script all can still be read. */
  readonly stylesheet: string;
  readonly script?: string;
  /** The panel's own source for styles, as `webview.cspSource` gives it; the nonce covers the sheet where there is none. */
  readonly cspSource?: string;
  /** Fresh for every page: letters, digits, `-` and `_` only. */
  readonly nonce: string;
  /** What opens the same page again after a reload, as JSON. */
  readonly state?: string;
}

export interface HtmlPage {
  readonly title: string;
  readonly header: Html;
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly key: string;
  readonly title: string;
  readonly body: Html;
}

/** What a page says, for a document that somebody else puts around it. */
export const bodyHtml = ({ header, sections }: Omit<HtmlPage, 'title'>, words: Words): Html =>
  html`${header}${contentsHtml(sections, words)}${sections.map(sectionHtml)}`;

/** Any page as a document. Throws for a nonce that could leave its attribute. */
export function htmlPage({ title, header, sections }: HtmlPage, options: HtmlOptions): string {
  const { words, stylesheet, script, cspSource, nonce, state = '' } = options;
  if (!/^[\w-]{16,}$/.test(nonce)) throw new Error('the nonce of a panel has at least 16 letters and digits');
  const styles = cspSource === undefined ? `'nonce-${nonce}'` : `'nonce-${nonce}' ${cspSource}`;
  const scripts = script === undefined ? '' : ` script-src 'nonce-${nonce}';`;
  const policy = `default-src 'none'; style-src ${styles};${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${words.locale}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" nonce="${nonce}" href="${stylesheet}">
</head>
<body data-state="${state}">
  ${header}${contentsHtml(sections, words)}
  <main>${sections.map(sectionHtml)}
  </main>${
    script === undefined
      ? undefined
      : html`
  <script nonce="${nonce}" src="${script}"></script>`
  }
</body>
</html>
`.text;
}

function contentsHtml(sections: readonly PageSection[], { t }: Words): Html | undefined {
  if (sections.length < 2) return undefined;
  return html`
  <nav aria-label="${t.facts.contents}"><ul>${sections.map(
    ({ key, title }) => html`<li><a href="#${key}">${title}</a></li>`,
  )}</ul></nav>`;
}

function sectionHtml({ key, title, body }: PageSection): Html {
  return html`
    <section id="${key}" class="${key}" aria-labelledby="${key}-heading">
      <h2 id="${key}-heading">${title}</h2>${body}
    </section>`;
}
