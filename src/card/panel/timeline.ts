/** The life of a model laid out on a line of time: what stands where, so that a drawing only has to draw. Pure geometry. */
import { daysBetween, firstDay, groupedBy, type LifecycleOfAll, lastDay } from '../../catalogue';
import type { PanelMessages } from '../../messages';
import type { Card } from '../card';
import { scopeText } from '../life-phrases';
import { sentenceCase, type Words } from '../words';

export type MarkKind = 'released' | 'deprecated' | 'upgrade' | 'earliest' | 'firm' | 'today';

export interface Mark {
  readonly kind: MarkKind;
  readonly date: string;
  readonly what: string;
  /** What the date counts for, where it does not count for all. */
  readonly scope: string;
  readonly x: number;
  /** The middle of its words: beside the mark where the edge is near. */
  readonly labelX: number;
  /** Which line of words, from 0. */
  readonly row: number;
}

/** A part of the line: alive, on its way out, over. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly tone: 'alive' | 'ending' | 'over';
}

export interface Timeline {
  readonly width: number;
  readonly rows: number;
  readonly marks: readonly Mark[];
  readonly stretches: readonly Stretch[];
  readonly years: readonly { readonly x: number; readonly year: string }[];
}

export const WIDTH = 640;
const MARGIN = 20;
const GAP = 12;
/** A model with a date for each of many versions and types would be a hedge. */
const MOST_ENDS = 6;

interface Event {
  readonly kind: MarkKind;
  readonly date: string;
  readonly what: string;
  readonly scope: string;
}

/** `undefined` where nothing but today is known, or no date may be claimed. */
export function timelineOf(card: Card, words: Words, { timeline }: PanelMessages): Timeline | undefined {
  if (!card.datesApply) return undefined;
  const events = eventsOf(card, words, timeline);
  if (events.length < 2) return undefined;
  const days = events.map(({ date }) => daysBetween(card.asOf, date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const span = Math.max(last - first, 1);
  const xOf = (day: number): number => round(MARGIN + ((day - first) / span) * (WIDTH - 2 * MARGIN));
  const placed = events
    .map((event, n) => ({ ...event, day: days[n] ?? 0, x: xOf(days[n] ?? 0) }))
    .sort((a, b) => a.day - b.day);
  const marks = withRows(placed);
  return {
    width: WIDTH,
    rows: Math.max(...marks.map(({ row }) => row)) + 1,
    marks,
    stretches: stretchesOf(placed, card.life),
    years: yearsOf(card.asOf, first, last).map(({ day, year }) => ({ x: xOf(day), year })),
  };
}

function eventsOf(card: Card, words: Words, say: PanelMessages['timeline']): readonly Event[] {
  const { released, deprecated, autoUpgradeFrom } = card.facts.lifecycle;
  const { labels, life } = words.t;
  const event = (kind: MarkKind, date: string | undefined, what: string): readonly Event[] =>
    date === undefined ? [] : [{ kind, date: firstDay(date), what, scope: '' }];
  return [
    ...event('released', released, labels.released),
    ...event('deprecated', deprecated, labels.deprecated),
    ...event('upgrade', autoUpgradeFrom, labels.upgradeFrom),
    ...merged(endsOf(card, words, say), words),
    ...event('today', card.asOf, life.today),
  ];
}

/** Dates for all before dates for a part; where the card stands for several versions, the end of each. */
function endsOf({ life, facts }: Card, words: Words, say: PanelMessages['timeline']): readonly Event[] {
  if (life.varies)
    return life.versions
      .flatMap(({ version = '', life: { retirement } }): readonly Event[] =>
        retirement ? [{ kind: 'firm', date: lastDay(retirement.date), what: say.retirement, scope: version }] : [],
      )
      .slice(-MOST_ENDS);
  const dates = [...(facts.lifecycle.retires ?? [])].sort((a, b) => Number(!!a.scope) - Number(!!b.scope));
  return dates.slice(0, MOST_ENDS).map(({ kind, date, scope }) => ({
    kind,
    date: kind === 'firm' ? lastDay(date) : firstDay(date),
    what: kind === 'firm' ? say.retirement : say.earliest,
    scope: sentenceCase(scopeText(scope, words)),
  }));
}

/** What ends on one day is one mark. */
function merged(ends: readonly Event[], { list }: Words): readonly Event[] {
  const byDay = groupedBy(ends, ({ kind, date, scope }) => `${kind} ${date} ${scope === ''}`);
  return [...byDay.values()].flatMap(([first, ...others]) =>
    first ? { ...first, scope: list([first, ...others].map(({ scope }) => scope)) } : [],
  );
}

/** Words in as few lines as they need, none over another. */
function withRows(events: readonly (Event & { readonly x: number })[]): readonly Mark[] {
  const ends: number[] = [];
  return events.map(({ kind, date, what, scope, x }) => {
    const half = Math.max(...[what, date, scope].map(widthOf)) / 2;
    const labelX = round(Math.min(Math.max(x, half), WIDTH - half));
    const free = ends.findIndex((end) => end + GAP <= labelX - half);
    const row = free < 0 ? ends.length : free;
    ends[row] = labelX + half;
    return { kind, date, what, scope, x, labelX, row };
  });
}

const NARROW = 7;
const WIDE = 12;

/** At a size of 12: Latin letters are half as wide as kana and kanji. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? WIDE : NARROW), 0);
}

function stretchesOf(
  events: readonly { readonly kind: MarkKind; readonly scope: string; readonly x: number }[],
  { deprecated, varies }: LifecycleOfAll,
): readonly Stretch[] {
  const ends = events.flatMap(({ kind, x }) => (kind === 'firm' ? x : []));
  if (varies && ends.length > 0) return stretches(0, Math.min(...ends), Math.max(...ends));
  const at = (kind: MarkKind): number | undefined => events.find((event) => event.kind === kind && !event.scope)?.x;
  const begin = at('released') ?? 0;
  const end = at('firm');
  const ending =
    at('deprecated') ?? (deprecated && end !== undefined ? Math.min(at('today') ?? begin, end) : undefined);
  return stretches(begin, ending, end);
}

function stretches(begin: number, ending: number | undefined, end: number | undefined): readonly Stretch[] {
  const all: readonly Stretch[] = [
    { from: begin, to: ending ?? end ?? WIDTH, tone: 'alive' },
    ...(ending === undefined ? [] : [{ from: ending, to: end ?? WIDTH, tone: 'ending' as const }]),
    ...(end === undefined ? [] : [{ from: end, to: WIDTH, tone: 'over' as const }]),
  ];
  return all.filter(({ from, to }) => to > from);
}

const DAYS_IN_YEAR = 366;

/** The first days of the years in between, so many days from today. */
function yearsOf(
  asOf: string,
  first: number,
  last: number,
): readonly { readonly day: number; readonly year: string }[] {
  const now = Number(asOf.slice(0, 4));
  const from = now + Math.floor(first / DAYS_IN_YEAR) - 1;
  const to = now + Math.ceil(last / DAYS_IN_YEAR) + 1;
  return Array.from({ length: to - from + 1 }, (_, n) => String(from + n))
    .map((year) => ({ year, day: daysBetween(asOf, `${year}-01-01`) }))
    .filter(({ day }) => day > first && day < last);
}

const round = (value: number): number => Math.round(value * 10) / 10;
