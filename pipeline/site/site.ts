/** The whole site as files, from the catalogue of one day. The same data and day give the same bytes. */
import { briefLife, linksTo, type Words, wordsFor } from '../../src/card';
import { type Catalogue, groupedBy } from '../../src/catalogue';
import { messagesFor, type PanelMessages } from '../../src/messages';

import { ownPlatform, platformName } from '../../src/platforms';
import * as at from './addresses';
import { ahead, type Entry, endings, entriesOf, idsOnly } from './entries';
import { indexJson, modelJson, platformJson, platformsOf } from './files/api';
import { calendar } from './files/calendars';
import { eventsOf } from './files/events';
import { atomFeed } from './files/feed';
import { endOfLifeJson, renovateJson } from './files/other-formats';
import { MODEL_SCHEMA } from './files/schema';
import { framed } from './pages/frame';
import { homePage } from './pages/home';
import { changesPage, endsNextPage, platformModels, programsPage } from './pages/lists';
import { modelMain } from './pages/model';
import type { Shown } from './pages/table';
import { type SiteWords, siteWords } from './words';

export interface SiteRequest {
  readonly catalogue: Catalogue;
  /** The day on which everything is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the site is published, with a slash at its end: feeds and calendars need whole addresses. */
  readonly address: string;
  /** What cards say beside their facts: `loadPanel` has it. */
  readonly panels: Readonly<Record<at.Locale, PanelMessages>>;
}

export interface SiteFile {
  /** From the root of the site, as the folder has it. */
  readonly path: string;
  readonly text: string;
}

/** Everything but the style sheet, the script and the icon. */
export function* siteFiles(request: SiteRequest): Generator<SiteFile> {
  const entries = entriesOf(request.catalogue, request.asOf);
  for (const locale of at.LOCALES) yield* pagesIn(locale, entries, request);
  yield* filesForPrograms(entries, request);
}

function* pagesIn(locale: at.Locale, entries: readonly Entry[], request: SiteRequest): Generator<SiteFile> {
  const { catalogue, asOf, panels } = request;
  const words = siteWords(locale);
  const cardWords = wordsFor(messagesFor(locale));
  const links = linksTo(catalogue.hosts);
  const panel = panels[locale];
  const pages = new Set(entries.map(({ platform, reference }) => `${platform} ${reference}`));
  const shownAt = (page: string): Shown => ({ locale, words, cardWords, here: at.inLocale(locale, page), pages });
  const file = (page: string, title: string, description: string, main: (shown: Shown) => Frame['main']): SiteFile => ({
    path: `${at.inLocale(locale, page)}index.html`,
    text: framed({
      ...{ locale, words, page, title, description, catalogueDay: catalogue.day },
      main: main(shownAt(page)),
    }),
  });

  yield file('', words.home, words.about, (shown) => homePage(entries, asOf, shown));
  yield file(at.ENDS_NEXT, titled(words.endsNext, words), words.endsNextLead, (shown) =>
    endsNextPage(entries, asOf, shown),
  );
  const events = eventsOf(catalogue, entries, asOf);
  yield file(at.CHANGES, titled(words.changes, words), words.changesLead, (shown) => changesPage(events, shown));
  yield file(at.FOR_PROGRAMS, titled(words.forPrograms, words), words.programsLead, programsPage);
  for (const platform of platformsOf(entries)) {
    const title = words.modelsOn(platformName(platform));
    yield file(at.platformPage(platform), titled(title, words), title, (shown) =>
      platformModels(platform, entries, catalogue.pages(platform), links, shown),
    );
  }
  for (const entry of entries) {
    const title = `${entry.card.facts.name} (${platformName(entry.platform)})`;
    yield file(at.modelPage(entry.platform, entry.reference), titled(title, words), title, (shown) =>
      modelMain(entry, { catalogue, asOf, panel, links }, shown),
    );
  }
  yield { path: `search/${locale}.json`, text: JSON.stringify(searchRows(entries, cardWords)) };
}

type Frame = Parameters<typeof framed>[0];

const titled = (title: string, { home }: SiteWords): string => `${title} · ${home}`;

/** Only a script reads them: see assets/search.js. */
const searchRows = (entries: readonly Entry[], words: Words): unknown =>
  entries.map(({ platform, reference, card }) => [
    platform,
    platformName(platform),
    reference,
    card.facts.name === card.id ? '' : card.facts.name,
    card.life.state,
    briefLife(card.life, words),
    ownPlatform(card.facts.vendor) === platform ? 1 : 0,
  ]);

function* filesForPrograms(entries: readonly Entry[], { catalogue, asOf, address }: SiteRequest): Generator<SiteFile> {
  const day = { asOf, catalogueDay: catalogue.day };
  yield json(at.INDEX_FILE, indexJson(entries, day));
  yield json(at.SCHEMA_FILE, MODEL_SCHEMA);
  const ends = ahead(endings(entries), asOf);
  yield { path: at.ALL_CALENDAR, text: calendar('Model Almanac', ends, address, catalogue.day) };
  for (const platform of platformsOf(entries)) {
    const own = ends.filter(({ entry }) => entry.platform === platform);
    const name = `Model Almanac: ${platformName(platform)}`;
    yield { path: at.calendarFile(platform), text: calendar(name, own, address, catalogue.day) };
    yield json(at.platformFile(platform), platformJson(platform, entries, day));
    yield json(at.endOfLifeFile(platform), endOfLifeJson(platform, entries));
  }
  const versions = groupedBy(
    entries.filter(({ id, reference }) => id !== reference),
    ({ platform, id }) => `${platform} ${id}`,
  );
  for (const entry of idsOnly(entries)) {
    const { platform, id } = entry;
    yield json(at.modelFile(platform, id), modelJson(entry, versions.get(`${platform} ${id}`) ?? [], day));
    yield json(at.renovateFile(platform, id), renovateJson(entry, address));
  }
  const events = eventsOf(catalogue, entries, asOf);
  yield { path: at.FEED_FILE, text: atomFeed(events, address, catalogue.day, siteWords('en')) };
}

const json = (path: string, content: unknown): SiteFile => ({ path, text: `${JSON.stringify(content)}\n` });
