/** The change log as an Atom feed. */
import { Feed } from 'feed';
import { platformName } from '../../../src/platforms';
import { CHANGES, FEED_FILE, modelPage } from '../addresses';
import type { SiteWords } from '../words';
import type { ModelEvent } from './events';

const MOST_ENTRIES = 100;

/** `updated`: the day of the catalogue, so that the same data give the same file. */
export function atomFeed(events: readonly ModelEvent[], site: string, updated: string, words: SiteWords): string {
  const feed = new Feed({
    id: `${site}${FEED_FILE}`,
    title: words.feedTitle,
    description: words.about,
    link: `${site}${CHANGES}`,
    feedLinks: { atom: `${site}${FEED_FILE}` },
    updated: new Date(`${updated}T00:00:00Z`),
    copyright: '',
    generator: 'Model Almanac',
    author: { name: 'Model Almanac' },
  });
  for (const event of events.slice(0, MOST_ENTRIES)) {
    const { platform, reference } = event.entry;
    const link = `${site}${encodeURI(modelPage(platform, reference))}`;
    feed.addItem({
      id: `${link}#${event.what}-${event.moved?.to ?? event.day}`,
      title: `${reference} (${platformName(platform)}): ${words.event(event)}`,
      link,
      date: new Date(`${event.day}T00:00:00Z`),
      description: words.event(event),
    });
  }
  return feed.atom1();
}
