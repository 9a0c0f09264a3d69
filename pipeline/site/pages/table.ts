/** Models in a table: what a list of any page shows. */
import { briefLife, type Html, html, type Words } from '../../../src/card';
import { platformName } from '../../../src/platforms';
import { inLocale, type Locale, modelPage, platformPage, way } from '../addresses';
import type { Entry } from '../entries';
import type { SiteWords } from '../words';

export interface Shown {
  readonly locale: Locale;
  readonly words: SiteWords;
  readonly cardWords: Words;
  /** The page from the root, with its language. */
  readonly here: string;
  /** `platform reference` of every page. */
  readonly pages: ReadonlySet<string>;
}

export function modelTable(entries: readonly Entry[], withPlatform: boolean, shown: Shown): Html {
  const { words, cardWords } = shown;
  const heads = [words.id, words.model, ...(withPlatform ? [words.platform] : []), words.state, words.instead];
  return html`
<div class="wide" role="group" aria-label="${words.models}" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${entries.map(
    (entry) => html`
<tr class="state-${entry.card.life.state}"><th scope="row">${linkTo(entry, shown)}</th><td>${nameOf(entry)}</td>${
      withPlatform ? html`<td>${platformLink(entry.platform, shown)}</td>` : ''
    }<td>${stateOf(entry, cardWords)}</td><td>${insteadOf(entry, shown)}</td></tr>`,
  )}
</tbody></table></div>`;
}

/** A name that only repeats the ID says nothing. */
const nameOf = ({ id, card }: Entry): string => (card.facts.name === id ? '' : card.facts.name);

const stateOf = ({ card }: Entry, words: Words): string => briefLife(card.life, words);

export function linkTo({ platform, reference }: Pick<Entry, 'platform' | 'reference'>, shown: Shown): Html {
  const address = addressOf(platform, reference, shown);
  return address === undefined
    ? html`<code>${reference}</code>`
    : html`<a href="${address}"><code>${reference}</code></a>`;
}

/** The way to the page of a model; a lone version has its ID's. `undefined` where there is none. */
export function addressOf(platform: string, reference: string, { locale, here, pages }: Shown): string | undefined {
  const own = [reference, reference.replace(/@[^@]*$/, '')].find((name) => pages.has(`${platform} ${name}`));
  return own === undefined ? undefined : way(here, inLocale(locale, modelPage(platform, own)));
}

export function platformLink(platform: string, { locale, here }: Shown): Html {
  return html`<a href="${way(here, inLocale(locale, platformPage(platform)))}">${platformName(platform)}</a>`;
}

function insteadOf({ card: { replacement } }: Entry, shown: Shown): Html | undefined {
  return replacement && linkTo({ platform: replacement.platform, reference: replacement.reference }, shown);
}
