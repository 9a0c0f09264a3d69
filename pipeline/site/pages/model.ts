/** The page of one model: the card as the editor's panel has it, with pages of the site where the panel has commands. */
import { cardBodyHtml, cardOf, type Html, html, type LinkPolicy } from '../../../src/card';
import type { Catalogue } from '../../../src/catalogue';
import type { PanelMessages } from '../../../src/messages';
import { modelFile, way } from '../addresses';
import type { Entry } from '../entries';
import { addressOf, type Shown } from './table';

/** What the card speaks with, and where it may lead. */
export interface CardPages {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly panel: PanelMessages;
  readonly links: LinkPolicy;
}

export function modelMain(entry: Entry, { catalogue, asOf, panel, links }: CardPages, shown: Shown): Html {
  const { card, platform, id } = entry;
  const refs = card.replacement ? catalogue.resolve(card.replacement.platform, card.replacement.reference) : [];
  const body = cardBodyHtml(
    card,
    {
      words: shown.cardWords,
      panel,
      links,
      command: (target) => addressOf(target.platform, referenceOf(target), shown),
      // Made by this site alone, from its own list of pages.
      cardLinks: (address) => (/^(?:\.\.\/)+/.test(address) ? address : undefined),
    },
    refs.length > 0 ? { replacement: cardOf({ catalogue, refs, asOf }) } : {},
  );
  return html`
<div class="card">${body}</div>
<p class="data"><a href="${way(shown.here, modelFile(platform, id))}">${shown.words.data}</a></p>`;
}

const referenceOf = ({ id, version }: { readonly id: string; readonly version?: string }): string =>
  version === undefined ? id : `${id}@${version}`;
