/** Where the facts come from, folded by what they are about: the first page of each group is seen without opening it. */
import { type FactGroup, factGroup, groupedBy } from '../../catalogue';
import type { Card } from '../card';
import { tableHtml } from '../html-tables';
import { type Html, html } from '../markup/html-text';
import { sourceRows } from '../sections/sources';
import { sourceName } from '../source-phrases';
import type { BodyOptions } from './page';

const ORDER: readonly (FactGroup | 'other')[] = [
  'lifecycle',
  'limits',
  'cutoff',
  'abilities',
  'prices',
  'regions',
  'measured',
  'quota',
  'identity',
  'other',
];

export function foldedSources(card: Card, options: BodyOptions): Html {
  const groups = groupedBy(card.sources, ({ fact }) => factGroup(fact) ?? 'other');
  return html`${ORDER.map((group) => {
    const facts = groups.get(group);
    return facts ? groupHtml(group, facts, card, options) : undefined;
  })}`;
}

function groupHtml(group: FactGroup | 'other', facts: Card['sources'], card: Card, options: BodyOptions): Html {
  const { words, panel } = options;
  const { t } = words;
  const title = panel.sources.groups[group];
  const sources = new Set(facts.flatMap((fact) => fact.sources));
  const [first] = facts.find((fact) => fact.sources.length > 0)?.sources ?? [];
  const table = {
    caption: title,
    columns: [t.labels.fact, t.labels.source, t.labels.checked, t.labels.document],
    rows: sourceRows(facts, card, words),
  };
  const named = first && t.facts.checked(sourceName(first, card, words), first.checked);
  return html`
      <details>
        <summary><strong>${title}</strong> <span class="faint">${panel.sources.count(words.count(sources.size))}${
          named === undefined ? undefined : html` · ${named}`
        }</span></summary>${tableHtml(table, title, options)}
      </details>`;
}
