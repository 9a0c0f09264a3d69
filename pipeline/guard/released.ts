// The data that was released last, in short, and what must not happen between it and the next: silent deletion, a date moved without a newer look, a lost alias.
import * as z from 'zod';
import type { Catalogue } from '../../src/catalogue';
import { firstDay, type ModelEntry, Retirement, Stage } from '../../src/catalogue';
import { Day, type PlatformFile } from '../../src/catalogue/making';
import { type Problem, rowName, rowsOf } from './problem';

/** One model as it was released: its names, stage and days. */
export const ReleasedRow = z.strictObject({
  platform: z.string(),
  id: z.string(),
  version: z.string().optional(),
  names: z.array(z.string()).readonly().optional(),
  stage: z.optional(Stage),
  released: z.optional(Day),
  deprecated: z.optional(Day),
  retires: z.array(Retirement).readonly().optional(),
  /** The newest look at its lifecycle. */
  checked: Day,
});
export type ReleasedRow = z.infer<typeof ReleasedRow>;

export const Removal = z.strictObject({
  platform: z.string(),
  id: z.string(),
  version: z.string().optional(),
  /** Only this name of the row goes; absent: the whole row. */
  name: z.string().optional(),
  reason: z.string().min(10),
});
export type Removal = z.infer<typeof Removal>;

export function releasedRows(files: readonly PlatformFile[]): readonly ReleasedRow[] {
  return rowsOf(files).map(({ file, model }) => {
    const names = [...(model.aliases ?? []), ...(model.otherSpellings ?? [])];
    const { stage, released, deprecated, retires } = model.lifecycle;
    return {
      platform: file.platform,
      id: model.id,
      ...(model.version !== undefined && { version: model.version }),
      ...(names.length && { names }),
      ...(stage && { stage }),
      ...(released !== undefined && { released }),
      ...(deprecated !== undefined && { deprecated }),
      ...(retires && { retires }),
      checked: lifecycleChecked(file, model),
    };
  });
}

export function checkAgainstReleased(
  files: readonly PlatformFile[],
  catalogue: Catalogue,
  released: readonly ReleasedRow[],
  removals: readonly Removal[],
): readonly Problem[] {
  const now = new Map(releasedRows(files).map((row) => [rowName(row.platform, row), row]));
  const isRemoved = (row: ReleasedRow, name?: string): boolean =>
    removals.some((r) => rowName(r.platform, r) === rowName(row.platform, row) && r.name === name);
  return released.flatMap((old) => {
    const row = rowName(old.platform, old);
    const current = now.get(row);
    if (!current) {
      if (isRemoved(old)) return [];
      return [
        {
          row,
          wrong: 'was released and is gone',
          todo: 'Put it back, or give the reason in pipeline/removed.json.',
        },
      ];
    }
    const lost = (old.names ?? []).filter((name) => !catalogue.on(old.platform, name).length && !isRemoved(old, name));
    return [
      ...lost.map((name) => ({
        row,
        wrong: `lost its name ${name}`,
        todo: 'Put it back, or give the reason (with "name") in pipeline/removed.json.',
      })),
      ...movedDates(row, old, current),
    ];
  });
}

function movedDates(row: string, old: ReleasedRow, current: ReleasedRow): readonly Problem[] {
  const todo = 'A change needs a newer look: give the day on which the source was read again.';
  const isNewer = (day: string | undefined, than: string): boolean =>
    day !== undefined && firstDay(day) > firstDay(than);
  const fields = (['stage', 'released', 'deprecated'] as const).flatMap((field) =>
    old[field] !== undefined && old[field] !== current[field] && !isNewer(current.checked, old.checked)
      ? [
          {
            row,
            wrong: `${field} was ${old[field]} and is ${current[field] ?? 'gone'}, checked ${current.checked} as before`,
            todo,
          },
        ]
      : [],
  );
  const retires = (old.retires ?? []).flatMap((date) => {
    const same = (current.retires ?? []).filter((other) => scopeKey(other) === scopeKey(date));
    if (same.some((other) => other.date === date.date && other.kind === date.kind)) return [];
    const last = same
      .map((other) => other.checked)
      .sort()
      .at(-1);
    // A date that vanished has no day of its own any more: then the whole lifecycle must have been read again.
    if (last === undefined ? isNewer(current.checked, old.checked) : isNewer(last, date.checked)) return [];
    const is = same.map((other) => `${other.date} (${other.kind})`).join(', ') || 'gone';
    return [
      {
        row,
        wrong: `retirement was ${date.date} (${date.kind}) and is ${is}, checked ${last ?? current.checked}`,
        todo,
      },
    ];
  });
  return [...fields, ...retires];
}

const scopeKey = ({ scope }: Retirement): string => JSON.stringify(Object.entries(scope ?? {}).sort());

/** The newest day on which a source of the lifecycle was read. */
function lifecycleChecked(file: PlatformFile, model: ModelEntry): string {
  const { stageChecked, retires = [] } = model.lifecycle;
  const sources = Object.entries(model.sources)
    .filter(
      ([, fields]) =>
        fields.some((field) => field.startsWith('lifecycle')) || model.unattributed?.includes('lifecycle'),
    )
    .flatMap(([key]) => file.sources[key]?.checked ?? []);
  const days = [...sources, ...(stageChecked ? [stageChecked] : []), ...retires.map(({ checked }) => checked)];
  const all = days.length ? days : Object.keys(model.sources).flatMap((key) => file.sources[key]?.checked ?? []);
  return [...all].sort((a, b) => firstDay(a).localeCompare(firstDay(b))).at(-1) ?? '1970';
}
