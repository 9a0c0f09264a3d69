// A date or replacement that neither the vendor nor a tracker of its pages gave says so.

import type { ModelEntry, Source } from '../../src/catalogue';
import { isHearsay, vouchesExactly } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { rankOf } from '../merge/standing';
import { type Problem, rowsOf } from './problem';

export function checkHearsay(files: readonly PlatformFile[]): readonly Problem[] {
  return rowsOf(files).flatMap(({ row, file, model }) => {
    const { retires, replacementAsPublished, replacementBasis } = model.lifecycle;
    const rests = (field: string): boolean => restsOnOthers(model, field, file.sources);
    const problems: Problem[] = [];
    if (retires && !model.thirdPartyOnly?.includes('lifecycle.retires') && rests('lifecycle.retires'))
      problems.push({
        row,
        wrong: 'its date rests on lists and articles alone',
        todo: 'Name the source that is the vendor, or put lifecycle.retires into thirdPartyOnly.',
      });
    if (replacementAsPublished && replacementBasis === undefined && rests('lifecycle.replacementAsPublished'))
      problems.push({
        row,
        wrong: 'its replacement rests on lists and articles alone',
        todo: 'Name the source that is the vendor, or give the replacementBasis.',
      });
    return problems;
  });
}

/** Whether somebody vouches for the field, and all who do are neither the vendor nor a tracker. */
function restsOnOthers({ sources }: ModelEntry, field: string, table: Readonly<Record<string, Source>>): boolean {
  const vouchers = Object.entries(sources).flatMap(([key, fields]) =>
    vouchesExactly(fields, field) ? (table[key] ?? []) : [],
  );
  return vouchers.length > 0 && vouchers.every((source) => isHearsay(source) || rankOf(source) === 'catalogue');
}
