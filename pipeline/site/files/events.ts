/** What happened to models, by day: the change log and the feed are made of it. */
import { type Catalogue, compareText, lastDay } from '../../../src/catalogue';
import type { Entry } from '../entries';

export interface ModelEvent {
  /** The day on which it happened, or became known. */
  readonly day: string;
  readonly what: 'released' | 'deprecated' | 'retired' | 'moved';
  readonly entry: Entry;
  /** Of a date that moved: what it was and what it is. */
  readonly moved?: { readonly from: string; readonly to: string };
}

/** The events up to the day, the newest first. Days that are known by month or year only are left out: they are no news. */
export function eventsOf(catalogue: Catalogue, entries: readonly Entry[], asOf: string): readonly ModelEvent[] {
  const single = entries.filter(({ refs }) => refs.length === 1);
  return single
    .flatMap((entry) => [...stages(entry), ...moves(catalogue, entry)])
    .filter(({ day }) => day.length === 10 && day <= asOf)
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.entry.reference, b.entry.reference));
}

function stages(entry: Entry): readonly ModelEvent[] {
  const { released, deprecated } = entry.card.facts.lifecycle;
  const { retirement, state } = entry.card.life;
  return [
    ...(released === undefined ? [] : [{ day: released, what: 'released' as const, entry }]),
    ...(deprecated === undefined ? [] : [{ day: deprecated, what: 'deprecated' as const, entry }]),
    ...(state === 'retired' && retirement?.kind === 'firm'
      ? [{ day: lastDay(retirement.date), what: 'retired' as const, entry }]
      : []),
  ];
}

function moves(catalogue: Catalogue, entry: Entry): readonly ModelEvent[] {
  const [ref] = entry.refs;
  const looks = ref ? catalogue.dateHistory(ref) : [];
  return looks.flatMap((look, n) => {
    const before = looks[n - 1];
    // A first date is an announcement, and a lost one may be a gap of the source: only two dates show a move.
    if (before?.date === undefined || look.date === undefined || before.date === look.date) return [];
    return [{ day: look.checked, what: 'moved' as const, entry, moved: { from: before.date, to: look.date } }];
  });
}
