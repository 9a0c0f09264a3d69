/** The pages that are lists: a platform's models, what ends next, what changed, and the files for programs. */
import { type Html, html, type LinkPolicy } from '../../../src/card';
import type { PlatformPages } from '../../../src/catalogue';
import { platformName } from '../../../src/platforms';
import { ALL_CALENDAR, calendarFile, FEED_FILE, platformFile, way } from '../addresses';
import { ahead, type Ending, type Entry, endings, idsOnly } from '../entries';
import type { ModelEvent } from '../files/events';
import { linkTo, modelTable, platformLink, type Shown } from './table';

const MOST_EVENTS = 300;

export function platformModels(
  platform: string,
  entries: readonly Entry[],
  pages: PlatformPages,
  links: LinkPolicy,
  shown: Shown,
): Html {
  const { words, cardWords, here } = shown;
  const own = idsOnly(entries).filter((entry) => entry.platform === platform);
  const isRetired = ({ card }: Entry): boolean => card.life.state === 'retired';
  const models = [...own.filter((entry) => !isRetired(entry)), ...own.filter(isRetired)];
  const official = (['models', 'lifecycle', 'pricing', 'apiVersions'] as const).flatMap((kind) => {
    const page = pages[kind];
    const allowed = page === undefined ? undefined : links(page);
    return allowed === undefined ? [] : [html`<li><a href="${allowed}">${cardWords.t.pages[kind]}</a></li>`];
  });
  return html`
<h1>${words.modelsOn(platformName(platform))}</h1>
<ul class="links">${official}<li><a href="${way(here, calendarFile(platform))}">${words.calendar}</a></li><li><a href="${way(here, platformFile(platform))}">${words.data}</a></li></ul>${modelTable(models, false, shown)}`;
}

export function endsNextPage(entries: readonly Entry[], asOf: string, shown: Shown): Html {
  const { words, here } = shown;
  const byMonth = new Map<string, Ending[]>();
  for (const ending of ahead(endings(entries), asOf)) {
    const month = ending.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), ending]);
  }
  return html`
<h1>${words.endsNext}</h1>
<p class="lead">${words.endsNextLead}</p>
<ul class="links"><li><a href="${way(here, ALL_CALENDAR)}">${words.calendar}</a></li></ul>${
    byMonth.size === 0 ? html`<p>${words.noneEnds}</p>` : undefined
  }${[...byMonth].map(
    ([month, all]) => html`
<h2>${month}</h2>${modelTable(
      all.map(({ entry }) => entry),
      true,
      shown,
    )}`,
  )}`;
}

export function changesPage(events: readonly ModelEvent[], shown: Shown): Html {
  const { words, here } = shown;
  const byDay = new Map<string, ModelEvent[]>();
  for (const event of events.slice(0, MOST_EVENTS)) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  return html`
<h1>${words.changes}</h1>
<p class="lead">${words.changesLead}</p>
<ul class="links"><li><a href="${way(here, FEED_FILE)}">${words.feed}</a></li></ul>${[...byDay].map(
    ([day, all]) => html`
<h2>${day}</h2>
<ul>${all.map(
      (event) => html`
<li>${linkTo(event.entry, shown)} (${platformLink(event.entry.platform, shown)}): ${words.event(event)}</li>`,
    )}
</ul>`,
  )}`;
}

export function programsPage({ words, here }: Shown): Html {
  return html`
<h1>${words.forPrograms}</h1>
<p class="lead">${words.programsLead}</p>
<dl class="programs">${words.programs.map(
    ([file, what]) => html`
<dt>${/[A-Z]{2}/.test(file) ? html`<code>${file}</code>` : html`<a href="${way(here, file)}"><code>${file}</code></a>`}</dt><dd>${what}</dd>`,
  )}
</dl>`;
}
