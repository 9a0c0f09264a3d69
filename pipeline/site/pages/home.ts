/** The first page: the search, what ends next, and the platforms. */
import { type Html, html } from '../../../src/card';
import { platformName } from '../../../src/platforms';
import { ENDS_NEXT, inLocale, way } from '../addresses';
import { ahead, type Entry, endings, idsOnly } from '../entries';
import { platformsOf } from '../files/api';
import { modelTable, platformLink, type Shown } from './table';

const MOST_ENDINGS = 15;
const SOON_DAYS = 90;

export function homePage(entries: readonly Entry[], asOf: string, shown: Shown): Html {
  const { words, locale, here } = shown;
  const next = ahead(endings(entries), asOf).map(({ entry }) => entry);
  return html`
<h1>${words.home}</h1>
<p class="lead">${words.about}</p>
<search><form class="search" role="search" data-index="${way(here, `search/${locale}.json`)}" data-root="${way(here, inLocale(locale, ''))}" data-none="${words.noneFound}">
<label for="query">${words.search}</label>
<input id="query" type="search" placeholder="${words.searchHint}" autocomplete="off" spellcheck="false" disabled>
</form></search>
<noscript><p>${words.noScript}</p></noscript>
<ul id="found" aria-label="${words.found}" aria-live="polite"></ul>
<script type="module" src="${way(here, 'search.js')}"></script>
<h2>${words.endsNext}</h2>${next.length === 0 ? html`<p>${words.noneEnds}</p>` : modelTable(next.slice(0, MOST_ENDINGS), true, shown)}
<p><a href="${way(here, inLocale(locale, ENDS_NEXT))}">${words.all} (${next.length})</a></p>
<h2>${words.platforms}</h2>${platformTable(entries, shown)}`;
}

function platformTable(entries: readonly Entry[], shown: Shown): Html {
  const { words } = shown;
  const heads = [words.platform, words.models, words.endSoon, words.ended];
  const rows = platformsOf(entries)
    .map((platform) => ({ platform, models: idsOnly(entries).filter((entry) => entry.platform === platform) }))
    .sort((a, b) => platformName(a.platform).localeCompare(platformName(b.platform), 'en'));
  const soon = ({ card: { life } }: Entry): boolean =>
    life.state === 'retires-today' || (life.state === 'retiring' && (life.daysLeft ?? SOON_DAYS + 1) <= SOON_DAYS);
  return html`
<div class="wide" role="group" aria-label="${words.platforms}" tabindex="0"><table class="figures">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ platform, models }) => html`
<tr><th scope="row">${platformLink(platform, shown)}</th><td>${models.length}</td><td>${models.filter(soon).length}</td><td>${models.filter(({ card }) => card.life.state === 'retired').length}</td></tr>`,
  )}
</tbody></table></div>`;
}
