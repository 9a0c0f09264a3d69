/** The retirement dates that sources gave of one model over time: what was collected, and what the entry itself remembers of moves. */
import { compareText, firstDay } from './days';
import type { SeenDate } from './reference-schema';
import type { ModelEntry, Source } from './schema';

export interface DatedLook extends Omit<SeenDate, 'source'> {
  readonly source: Source;
}

/** `collected` in the order of its looks; `sourceOf` knows the keys of the entry's platform. Empty when the date never moved. */
export function dateHistoryOf(
  entry: ModelEntry,
  collected: readonly DatedLook[],
  sourceOf: (key: string) => Source | undefined,
): readonly DatedLook[] {
  const before = (entry.history ?? []).flatMap((item) => lookAt(item, sourceOf) ?? []);
  if (!before.length) return collected;
  const looks = [...collected, ...before, ...today(entry, sourceOf)].sort((a, b) =>
    compareText(firstDay(a.checked), firstDay(b.checked)),
  );
  return looks.filter((look, n) => n === 0 || look.date !== looks[n - 1]?.date || look.kind !== looks[n - 1]?.kind);
}

/** An item of the history is raw: only what has the form of dates is taken. */
function lookAt(
  item: Readonly<Record<string, unknown>>,
  sourceOf: (key: string) => Source | undefined,
): DatedLook | undefined {
  const { asOf, source: key, 'lifecycle.retires': dates } = item;
  const source = typeof key === 'string' ? sourceOf(key) : undefined;
  if (typeof asOf !== 'string' || !source || !Array.isArray(dates)) return undefined;
  const whole: unknown = dates.find((date) => isRecord(date) && date.scope === undefined);
  if (!isRecord(whole) || typeof whole.date !== 'string') return undefined;
  const kind = whole.kind === 'firm' || whole.kind === 'earliest' ? whole.kind : undefined;
  return { date: whole.date, ...(kind && { kind }), checked: asOf, source };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The date of now; without one it was withdrawn, which is a look of its own. */
function today({ lifecycle, sources }: ModelEntry, sourceOf: (key: string) => Source | undefined): DatedLook[] {
  const whole = lifecycle.retires?.find(({ scope }) => scope === undefined);
  const vouchers = Object.entries(sources).flatMap(([key, fields]) =>
    fields.some((field) => field === 'lifecycle' || field === `lifecycle.${whole ? 'retires' : 'stage'}`)
      ? (sourceOf(key) ?? [])
      : [],
  );
  const [source] = vouchers.sort((a, b) => compareText(firstDay(b.checked), firstDay(a.checked)));
  if (!source) return [];
  return whole
    ? [{ date: whole.date, kind: whole.kind, checked: whole.checked, source }]
    : [{ checked: lifecycle.stageChecked ?? source.checked, source }];
}
