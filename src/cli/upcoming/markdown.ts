/** A table for an issue, a wiki, or a job's summary. */
import { code, escaped, row } from '../report/markdown-text';
import type { OutlookForm } from './form';
import { nameOf } from './losses';

/** More places than these are counted. */
const MOST_PLACES = 5;

export const lossesAsMarkdown: OutlookForm = ({ losses, until, catalogueDay, gaps, messages: t }) => {
  const { date, what, use, place, owners } = t.columns;
  const head = [date, what, use, place, owners];
  const lines = losses.map((loss) => {
    const { daysLeft, platformName = '', replacement, places, source } = loss;
    const shown = places.slice(0, MOST_PLACES).map(({ file, line }) => code(`${file}:${line}`));
    const more = places.length > MOST_PLACES ? [escaped(t.more(places.length - MOST_PLACES))] : [];
    const link =
      source?.url === undefined || !/^https:\/\/[^\s()<>|]+$/.test(source.url) ? '' : ` ([↗](${source.url}))`;
    return row([
      `${loss.date}<br>${escaped(t.upcoming.inDays(daysLeft))}`,
      `${code(nameOf(loss))}<br>${escaped(platformName)}${link}`,
      replacement === undefined ? '' : code(replacement),
      [...shown, ...more].join('<br>'),
      escaped(loss.owners.join(' ')),
    ]);
  });
  const summary = [
    losses.length ? t.upcoming.count(losses.length, until) : t.upcoming.nothing(until),
    ...(gaps ? [t.notRead(gaps)] : []),
    t.catalogueOf(catalogueDay),
  ].join(' ');
  const table = [row(head), row(head.map(() => '---')), ...lines].join('\n');
  return [`## ${t.upcoming.title}`, summary, ...(losses.length ? [table] : [])].map((block) => `${block}\n`).join('\n');
};
