/** Firm dates that have passed since their source was read: nobody has looked whether they were kept. Pure. */

import type { ModelEntry, Source } from '../../src/catalogue';
import { firstDay, lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';

export interface PassedDate {
  readonly platform: string;
  readonly name: string;
  readonly date: string;
  readonly checked: string;
  /** The page or document that names the date. */
  readonly source: string;
}

/** `day` is that of the data. A later look at the model's stage counts as a look at its date. */
export function passedDates(files: readonly PlatformFile[], day: string): readonly PassedDate[] {
  return files.flatMap(({ platform, sources, models }) =>
    models.flatMap((entry) =>
      (entry.lifecycle.retires ?? []).flatMap(({ date, kind, checked }) => {
        const isPassed = kind === 'firm' && lastDay(date) <= day && firstDay(checked) < lastDay(date);
        if (!isPassed || wasSeenGone(entry, date)) return [];
        const name = entry.version === undefined ? entry.id : `${entry.id} ${entry.version}`;
        return [{ platform, name, date, checked, source: sourceOf(entry, sources) }];
      }),
    ),
  );
}

const wasSeenGone = ({ lifecycle: { stage, stageChecked } }: ModelEntry, date: string): boolean =>
  stage === 'retired' && stageChecked !== undefined && lastDay(stageChecked) >= lastDay(date);

function sourceOf(entry: ModelEntry, table: Readonly<Record<string, Source>>): string {
  const [key] =
    Object.entries(entry.sources).find(
      ([, fields]) => fields.includes('lifecycle.retires') || fields.includes('lifecycle'),
    ) ?? [];
  const source = key === undefined ? undefined : table[key];
  return source?.url ?? source?.document ?? 'not recorded';
}
