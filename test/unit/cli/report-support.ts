import type { Report } from '../../../src/cli/report/report';
import type { FindingRow } from '../../../src/cli/rows';
import { ENGLISH_REPORTS } from '../../../src/messages/reports-en';

/** A report of these findings. */
export const reportOf = (rows: readonly FindingRow[], more: Partial<Report> = {}): Report => ({
  rows,
  problems: [],
  catalogueDay: '2026-11-01',
  failOn: 'error',
  messages: ENGLISH_REPORTS,
  ...more,
});

export const ROW: FindingRow = {
  file: 'src/a.py',
  line: 1,
  column: 2,
  endLine: 1,
  endColumn: 5,
  rule: 'retired-model',
  severity: 'error',
  message: 'gone',
  mention: { text: 'abc', kind: 'model-id', class: 'known' },
};
