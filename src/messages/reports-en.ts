/** The reports in English. */
import type { ReportMessages } from './reports';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const ENGLISH_REPORTS: ReportMessages = {
  locale: 'en',
  title: 'Models and API versions',
  nothing: 'Nothing to report.',
  severities: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' },
  found: (counts, files) => `${counts.join(', ')} in ${counted(files, 'file')}.`,
  count: (severity, count) => counted(count, severity, severity === 'information' ? 'information' : `${severity}s`),
  catalogueOf: (day) => `Catalogue of ${day}.`,
  notRead: (paths) => `${paths === 1 ? '1 path was' : `${paths} paths were`} not read.`,
  more: (rows) => `… and ${rows} more.`,
  inventory: {
    title: 'Models in use',
    state: 'State',
    states: {
      ga: 'live',
      listed: 'listed',
      preview: 'preview',
      legacy: 'legacy',
      deprecated: 'deprecated',
      retiring: 'retires',
      'date-passed': 'retirement date passed',
      retired: 'retired',
      closed: 'closed to new customers',
      unknown: 'not known',
    },
    count: (models, apiVersions) => `${counted(models, 'model')}, ${counted(apiVersions, 'API version')}.`,
    uses: (uses, inTests) => `${counted(uses, 'use')}${inTests ? `, ${inTests} in tests` : ''}`,
    elsewhere: 'used, but not found here',
    deployed: 'Deployed as',
    namedAs: 'Named in files as',
  },
  fix: {
    removed: 'removed',
    left: 'left',
    reasons: {
      'no-fix': 'nothing can replace it here',
      'not-safe': 'a person has to decide',
      'meets-another': 'it overlaps another replacement; run fix again',
      changed: 'the file has changed in the meantime',
      'not-utf8': 'the file is not UTF-8',
      unreadable: 'the file cannot be written',
      declined: 'declined',
    },
    done: (applied, files, left) => `${applied} replaced in ${counted(files, 'file')}, ${left} left.`,
    wouldDo: (applied, files, left) =>
      `${applied} would be replaced in ${counted(files, 'file')}, ${left} left. Nothing was written.`,
    question: '[y]es, [n]o, [a]ll in this file, [q]uit?',
  },
  upcoming: {
    title: 'What ends',
    inDays: (days) =>
      days < 0 ? `${counted(-days, 'day')} ago` : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`,
    count: (models, until) =>
      `${models === 1 ? '1 model or API version ends' : `${models} models and API versions end`} by ${until}.`,
    nothing: (until) => `Nothing is known to end by ${until}.`,
    ends: (name, platform) => (platform ? `${name} ends on ${platform}` : `${name} ends`),
  },
  badge: {
    label: 'models',
    current: 'up to date',
    incomplete: 'not checked',
    broken: (count) => counted(count, 'error'),
    soon: (count) => counted(count, 'warning'),
  },
  columns: { severity: 'Severity', date: 'Day', place: 'Place', what: 'What', use: 'Use instead', owners: 'Owners' },
};
