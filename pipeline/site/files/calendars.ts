/** Calendars: a whole day for each firm date that lies ahead. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { firstDay, lastDay } from '../../../src/catalogue';
import { platformName } from '../../../src/platforms';
import { modelPage } from '../addresses';
import type { Ending } from '../entries';

/** `stamp`: the day of the catalogue, so that the same data give the same file. A month or a year counts as its last day. */
export function calendar(name: string, endings: readonly Ending[], site: string, stamp: string): string {
  const made = ical({ name, prodId: '//model-almanac//retirements//EN' });
  for (const { entry, date } of endings) {
    const { platform, reference, card } = entry;
    const day = lastDay(date);
    made.createEvent({
      id: `${platform}/${reference}@model-almanac`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      stamp: new Date(`${firstDay(stamp)}T00:00:00Z`),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${reference} retires on ${platformName(platform)}`,
      description: card.replacement ? `Instead: ${card.replacement.reference}` : 'No replacement is known.',
      url: `${site}${encodeURI(modelPage(platform, reference))}`,
    });
  }
  return made.toString();
}
