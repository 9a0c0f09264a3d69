/** The card of an API version for a panel. */

import { html } from '../markup/html-text';
import { type HtmlOptions, htmlPage } from '../panel/page';
import { plainSection } from '../panel/parts';
import type { ApiVersionCard } from './card';
import { API_ICONS } from './icons';
import { apiLifeClauses } from './phrases';
import { apiVersionSections } from './sections';

export function apiVersionHtml(card: ApiVersionCard, options: HtmlOptions): string {
  const { words } = options;
  const { t } = words;
  const [first = '', ...others] = apiLifeClauses(card, words);
  const header = html`<header class="state-${API_ICONS[card.stage]}">
    <p class="ids">${t.apiVersion.title(card.serviceName)} · ${t.apiVersion.planes[card.facts.plane]}</p>
    <h1>${card.facts.version}</h1>
    <p class="life"><strong>${first}</strong>${others.map((clause) => html` · ${clause}`)}</p>${
      card.newestGa === undefined
        ? undefined
        : html`
    <p class="instead"><span class="label">${t.apiVersion.newestGa}</span> <code>${card.newestGa}</code></p>`
    }
  </header>`;
  const sections = apiVersionSections(card, words).map((section) => plainSection(section, options));
  return htmlPage({ title: card.facts.version, header, sections }, options);
}
