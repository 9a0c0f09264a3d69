/** The reports in English. */
import type { ReportMessages } from './reports';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const ENGLISH_REPORTS: ReportMessages = {
  locale: 'en',
  title: 'Models and API versions',
  nothing: 'Nothing to report.',
  severities: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  found: (counts, files) => `${counts.join(', ')} in ${counted(files, 'file')}.`,
  count: (severity, count) => counted(count, severity, severity === 'information' ? 'informations' : `${severity}s`),
  catalogueOf: (day) => `Catalogue of ${day}.`,
  notRead: (paths) => `${paths === 1 ? '1 path was' : `${paths} paths were`} not read.`,
  more: (rows) => `… and ${rows} more.`,
  badge: {
    label: 'models',
    current: 'up to date',
    incomplete: 'not checked',
    broken: (count) => counted(count, 'error'),
    soon: (count) => counted(count, 'warning'),
  },
  columns: { severity: 'Severity', place: 'Place', what: 'What', use: 'Use instead', owners: 'Owners' },
};
