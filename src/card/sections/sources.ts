/** Where each fact comes from: the page, the day it was read, the exact document. */
import type { Card } from '../card';
import { factLabel } from '../fact-labels';
import { documentOf, sourceName } from '../source-phrases';
import type { Words } from '../words';
import { type Cell, cell, type Section } from './section';

export function sourcesSection(card: Card, words: Words): Section {
  const { t } = words;
  return {
    key: 'sources',
    title: t.headings.sources,
    lines: [[t.facts.asOf(card.asOf), t.facts.catalogueOf(card.catalogueDay)].join(' · ')],
    tables: [
      {
        caption: t.headings.sources,
        columns: [t.labels.fact, t.labels.source, t.labels.checked, t.labels.document],
        rows: sourceRows(card.sources, card, words),
      },
    ],
  };
}

/** A row a fact and source; facts with the very same sources share their rows. */
export function sourceRows(
  sources: Card['sources'],
  card: Pick<Card, 'platform' | 'pages'>,
  words: Words,
): readonly (readonly Cell[])[] {
  const { t, list } = words;
  const groups = new Map<string, { readonly labels: string[]; readonly fact: Card['sources'][number] }>();
  for (const fact of sources) {
    const key = JSON.stringify([fact.thirdPartyOnly, fact.oneOfThese, fact.sources]);
    const group = groups.get(key);
    const label = factLabel(fact.fact, words);
    if (!group) groups.set(key, { labels: [label], fact });
    else if (!group.labels.includes(label)) group.labels.push(label);
  }
  return [...groups.values()].flatMap(({ labels, fact }) => {
    const remarks = [
      ...(fact.oneOfThese ? [t.facts.oneOfThese] : []),
      ...(fact.thirdPartyOnly ? [t.facts.thirdParty] : []),
    ];
    const name = `${list(labels)}${remarks.length ? t.facts.inBrackets(list(remarks)) : ''}`;
    if (!fact.sources.length) return [[cell(name), cell(t.facts.noSource), cell(''), cell('')]];
    return fact.sources.map((source, n) => [
      cell(n === 0 ? name : ''),
      // The vendor's page stands first; who says the same stands behind it.
      cell(
        n === 0 || fact.oneOfThese
          ? sourceName(source, card, words)
          : t.facts.confirmedBy(sourceName(source, card, words)),
        source.url,
      ),
      cell(source.checked),
      cell(documentOf(source)),
    ]);
  });
}
