/** Asks at a terminal before each replacement. */
import type { ReportMessages } from '../../messages';
import { plain } from '../../text';
import { type Host, UsageError } from '../host';
import type { FindingRow } from '../rows';
import { safeFixOf } from './plan';

/** Asks about the findings of a file, and returns those that are declined. */
export type Asker = (rows: readonly FindingRow[]) => Promise<ReadonlySet<FindingRow>>;

export function asker({ terminal }: Host, { fix: t }: ReportMessages): Asker {
  const ask = terminal?.();
  if (!ask) throw new UsageError('--interactive needs a terminal');
  let isOver = false;
  return async (rows) => {
    const declined = new Set<FindingRow>();
    let takesAll = false;
    for (const row of rows) {
      const fix = safeFixOf(row);
      if (!fix || takesAll) continue;
      if (isOver) {
        declined.add(row);
        continue;
      }
      const { file, line, message } = row;
      const changes = fix.edits.map(({ oldText, newText }) => `  - ${plain(oldText)}\n  + ${plain(newText)}\n`);
      const answer = (await ask(`${plain(`${file}:${line}: ${message}`)}\n${changes.join('')}${t.question} `))
        .trim()
        .toLowerCase();
      takesAll = answer === 'a';
      isOver = answer === 'q';
      if (!takesAll && answer !== 'y') declined.add(row);
    }
    return declined;
  };
}
