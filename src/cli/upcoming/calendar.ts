/** An iCalendar (RFC 5545): a whole day for each end, the same event in every run. */
import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { plain } from '../../text';
import type { OutlookForm } from './form';
import { nameOf } from './losses';

/** More places than these are counted. */
const MOST_PLACES = 20;

export const lossesAsCalendar: OutlookForm = ({ losses, asOf, messages: t }) => {
  const calendar = ical({
    name: t.upcoming.title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'model-almanac', product: 'model-almanac', language: t.locale.toUpperCase() },
  });
  for (const loss of losses) {
    const { date, platform = '', platformName = '', replacement, places, owners, source } = loss;
    const lines = places.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
    const day = new Date(`${date}T00:00:00Z`);
    calendar.createEvent({
      id: `${hash(platform, loss.id, loss.version ?? '', loss.kind)}@model-almanac`,
      start: day,
      end: new Date(day.getTime() + 24 * 60 * 60 * 1000),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(`${asOf}T00:00:00Z`),
      summary: plain(t.upcoming.ends(nameOf(loss), platformName)),
      description: [
        ...(replacement === undefined ? [] : [`${t.columns.use}: ${replacement}`]),
        ...lines,
        ...(places.length > MOST_PLACES ? [t.more(places.length - MOST_PLACES)] : []),
        ...(owners.length ? [`${t.columns.owners}: ${owners.join(' ')}`] : []),
      ]
        .map((line) => plain(line))
        .join('\n'),
      ...(source?.url !== undefined && { url: source.url }),
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
};

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
