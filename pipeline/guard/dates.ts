// Days in their order: released, deprecated, retired; nothing checked or released in the future.

import type { ModelEntry } from '../../src/catalogue';
import { firstDay, lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { type Problem, rowsOf } from './problem';

/** `today` is the day of the check: no source was read after it. */
export function checkDates(files: readonly PlatformFile[], today: string): readonly Problem[] {
  return [
    ...files.flatMap(({ platform, sources }) =>
      Object.entries(sources)
        .filter(([, { checked }]) => firstDay(checked) > today)
        .map(([key, { checked }]) => ({
          row: `${platform} source ${key}`,
          wrong: `checked on ${checked}, a day to come`,
          todo: 'Give the day on which it was read.',
        })),
    ),
    ...rowsOf(files).flatMap(({ row, model }) => checkModel(row, model, today)),
  ];
}

function checkModel(row: string, model: ModelEntry, today: string): readonly Problem[] {
  const { released, deprecated, stage, stageBasis, stageChecked, retires = [], autoUpgradeFrom } = model.lifecycle;
  const whole = retires.filter(({ scope }) => !scope);
  const firm = whole.find(({ kind }) => kind === 'firm');
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [
      !inOrder(released, deprecated),
      `released ${released} after deprecated ${deprecated}`,
      'One of the days is wrong: read the source again.',
    ],
    ...retires.map(
      ({ date }) =>
        [!inOrder(released, date), `released ${released} after retirement ${date}`, 'Read the source again.'] as const,
    ),
    ...whole.map(
      ({ date }) =>
        [
          !inOrder(deprecated, date),
          `deprecated ${deprecated} after retirement ${date}`,
          'Read the source again.',
        ] as const,
    ),
    [
      !inOrder(autoUpgradeFrom, firm?.date),
      `upgraded from ${autoUpgradeFrom}, after retirement`,
      'Read the source again.',
    ],
    [
      !inOrder(model.knowledgeCutoff, released),
      `knowledge to ${model.knowledgeCutoff}, after release ${released}`,
      'Drop the cutoff or correct the release.',
    ],
    [
      released !== undefined && firstDay(released) > today,
      `released ${released}, a day to come`,
      'Drop it until it is out.',
    ],
    [whole.length > 1, 'two retirement dates without a scope', 'Keep the newest, or give each its scope.'],
    [
      stage === 'retired' && firm !== undefined && firstDay(firm.date) > today,
      `retired, yet retires ${firm?.date}`,
      'A date to come means deprecated at most.',
    ],
    [
      (stage === undefined) !== (stageBasis === undefined),
      'stage and stageBasis go together',
      'Say how the stage is known: stated, listed or derived.',
    ],
    [stage !== undefined && stageChecked === undefined, 'a stage without the day it was read', 'Add stageChecked.'],
    [
      [...retires.map(({ checked }) => checked), stageChecked ?? '1970'].some((day) => firstDay(day) > today),
      'checked on a day to come',
      'Give the day on which the source was read.',
    ],
  ];
  return wrong.filter(([is]) => is).map(([, what, todo]) => ({ row, wrong: what, todo }));
}

/** Partial days are in order when they may be. */
function inOrder(earlier: string | undefined, later: string | undefined): boolean {
  return earlier === undefined || later === undefined || firstDay(earlier) <= lastDay(later);
}
