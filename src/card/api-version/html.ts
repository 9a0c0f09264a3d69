/** The card of an API version for a panel. */
import { type HtmlOptions, htmlPage } from '../html';
import { html } from '../markup/html-text';
import type { ApiVersionCard } from './card';
import { API_ICONS } from './icons';
import { apiLifeClauses } from './phrases';
import { apiVersionSections } from './sections';

export function apiVersionHtml(card: ApiVersionCard, options: HtmlOptions): string {
  const { words } = options;
  const { t } = words;
  const [first = '', ...others] = apiLifeClauses(card, words);
  const instead =
    card.newestGa === undefined
      ? undefined
      : html`
    <p class="instead"><span class="label">${t.apiVersion.newestGa}</span> <code>${card.newestGa}</code></p>`;
  return htmlPage(
    {
      title: card.facts.version,
      subtitle: html`${t.apiVersion.title(card.serviceName)} · ${t.apiVersion.planes[card.facts.plane]}`,
      state: API_ICONS[card.stage],
      life: html`<strong>${first}</strong>${others.map((clause) => html` · ${clause}`)}`,
      ...(instead && { instead }),
      sections: apiVersionSections(card, words),
    },
    options,
  );
}
