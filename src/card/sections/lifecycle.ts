/** The life of the model: every date with its kind and what it counts for, in the order of time, and what follows. */
import { firstDay, lastDay, type Retirement, type Stage } from '../../catalogue';
import type { Card } from '../card';
import { briefLife, scopeText, unclaimed } from '../life-phrases';
import { sentenceCase, type Words } from '../words';
import { type Cell, cell, type Row, row, type Section, type Table } from './section';

export function lifecycleSection(card: Card, words: Words): Section {
  const { t } = words;
  if (!card.datesApply) return { key: 'lifecycle', title: t.headings.lifecycle, lines: [unclaimed(card, words)] };
  return {
    key: 'lifecycle',
    title: t.headings.lifecycle,
    lines: staleLine(card, words),
    rows: rowsOf(card, words),
    tables: [timeline(card, words), ...versions(card, words)],
  };
}

function rowsOf(card: Card, words: Words): readonly Row[] {
  const { t, list } = words;
  const { replacement, facts } = card;
  const { lifecycle, thirdPartyOnly = [] } = facts;
  const doubt = (field: string): string | undefined =>
    thirdPartyOnly.includes(`lifecycle.${field}`) ? t.facts.thirdParty : undefined;
  const published = lifecycle.replacementAsPublished;
  return [
    row(t.labels.replacement, replacement?.reference, replacementRemark(card, words)),
    row(
      lifecycle.replacementBasis === undefined ? t.labels.replacementAsPublished : t.labels.replacementReported,
      published && list(published),
    ),
    row(t.labels.afterRetirement, afterText(card, words), doubt('afterRetirement')),
    row(t.labels.notes, lifecycle.notes),
  ].flat();
}

function staleLine({ freshness: { stale, newest, daysOld } }: Card, { t }: Words): readonly string[] {
  return stale && newest !== undefined && daysOld !== undefined ? [t.facts.stale(newest, daysOld)] : [];
}

function replacementRemark({ replacement }: Card, { t, list }: Words): string | undefined {
  if (!replacement) return undefined;
  const remarks = [...(replacement.through.length ? [t.facts.through(list(replacement.through))] : [])];
  return remarks.length ? list(remarks) : undefined;
}

function afterText({ facts: { lifecycle } }: Card, { t }: Words): string | undefined {
  const { afterRetirement, redirectsTo, autoUpgradeFrom } = lifecycle;
  if (afterRetirement === 'fails') return t.life.fails;
  if (afterRetirement === 'redirects') return t.life.redirects(redirectsTo);
  if (afterRetirement === 'auto-upgrades') return t.life.upgrades(redirectsTo, autoUpgradeFrom);
  return afterRetirement && t.life.newCustomersBlocked;
}

interface Event {
  readonly date: string;
  readonly what: string;
  readonly scope: string;
  readonly checked: string;
}

function timeline(card: Card, words: Words): Table {
  const { labels } = words.t;
  const events = [...eventsOf(card, words)].sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)));
  return {
    caption: words.t.headings.lifecycle,
    look: 'timeline',
    columns: [labels.date, labels.event, labels.scope, labels.checked],
    // A line of today alone is no timeline.
    rows: (events.length > 1 ? events : []).map(({ date, what, scope, checked }): readonly Cell[] => [
      { text: date, tone: toneOf(date, card.asOf) },
      cell(what),
      cell(scope),
      cell(checked),
    ]),
  };
}

const toneOf = (date: string, asOf: string): 'past' | 'now' | 'ahead' =>
  lastDay(date) < asOf ? 'past' : firstDay(date) <= asOf ? 'now' : 'ahead';

function* eventsOf(card: Card, words: Words): Iterable<Event> {
  const { t } = words;
  const { lifecycle } = card.facts;
  const { released, deprecated, autoUpgradeFrom, stage, stageBasis = 'listed', stageChecked } = lifecycle;
  const checked = (field: string): string =>
    card.sources.find(({ fact }) => fact === `lifecycle.${field}`)?.sources[0]?.checked ?? '';
  yield { date: card.asOf, what: t.life.today, scope: '', checked: '' };
  if (released !== undefined)
    yield { date: released, what: t.labels.released, scope: '', checked: checked('released') };
  if (deprecated !== undefined)
    yield { date: deprecated, what: t.labels.deprecated, scope: '', checked: checked('deprecated') };
  // That a model has retired was taken from its date: the date itself says it, as the vendor gave it.
  const isFromDate =
    stage === 'retired' && stageBasis === 'derived' && lifecycle.retires?.some(({ kind }) => kind === 'firm') === true;
  if (stage !== undefined && stageChecked !== undefined && !isFromDate)
    yield {
      date: stageChecked,
      what: stageEvent(stage, stageBasis, words),
      scope: '',
      checked: stageChecked,
    };
  if (autoUpgradeFrom !== undefined)
    yield { date: autoUpgradeFrom, what: t.labels.upgradeFrom, scope: '', checked: checked('autoUpgradeFrom') };
  for (const date of lifecycle.retires ?? [])
    yield {
      date: date.date,
      what: retirementEvent(date, card, words),
      scope: scopeText(date.scope, words),
      checked: date.checked,
    };
}

/** A model that is merely listed is not said to be generally available. */
function stageEvent(stage: Stage, basis: keyof Words['t']['life']['basis'], { t }: Words): string {
  if (basis === 'listed' && stage === 'ga') return sentenceCase(t.brief.listed);
  return `${t.facts.pair(t.labels.stage, t.life.stages[stage])}${t.facts.inBrackets(t.life.basis[basis])}`;
}

function retirementEvent(date: Retirement, { facts }: Card, { t }: Words): string {
  const what = date.kind === 'firm' ? t.life.retirementFirm : t.life.retirementEarliest;
  return facts.thirdPartyOnly?.includes('lifecycle.retires')
    ? `${what}${t.facts.inBrackets(t.facts.thirdParty)}`
    : what;
}

/** Where the card stands for several versions: each with its own state. */
function versions(card: Card, words: Words): readonly Table[] {
  if (!card.life.varies) return [];
  const { t } = words;
  return [
    {
      caption: t.facts.versions(card.life.versions.length),
      columns: [t.labels.version, t.labels.state],
      rows: [...card.life.versions]
        .reverse()
        .map(({ version = '', life }) => [
          { text: version, card: { platform: card.platform, id: card.id, version } },
          cell(briefLife({ ...life, varies: false, versions: [] }, words)),
        ]),
    },
  ];
}
