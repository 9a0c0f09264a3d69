/** The hover of a deployment type or a region in a deployment: what it is, and whether the model exists there so. */

import type { Catalogue } from '../../catalogue';
import { DEPLOYMENT_PLATFORM, platformName } from '../../platforms';
import { type Offer, type OptionsSite, regionName, regionsCheckedOn, typesOf } from '../../recognition';
import { capped } from '../fact-phrases';
import { checked, type MarkdownOptions } from '../markdown';
import { code, DOT, joinMarkdown, link, type Markdown, md, paragraphs } from '../markup/markdown-text';
import { sentenceCase } from '../words';

export interface OfferOptions extends Pick<MarkdownOptions, 'words' | 'links'> {
  readonly catalogue: Catalogue;
  readonly asOf: string;
}

/** Empty where nothing is known of what stands there. */
export function offersMarkdown({ field, place, offers }: OptionsSite, options: OfferOptions): string {
  const shown = offers.slice(0, MOST_DEPLOYMENTS);
  const lines =
    field === 'sku'
      ? [typeTitle(place.text, options), ...shown.map((offer) => ofType(offer, place.text, options))]
      : [regionTitle(place.text, options), ...shown.map((offer) => ofRegion(offer, regionName(place.text), options))];
  const [title, ...about] = lines;
  if (!title?.text || (field === 'region' && about.every(({ text }) => text === ''))) return '';
  const more = offers.length > shown.length ? [md`${options.words.t.facts.more(offers.length - shown.length)}`] : [];
  return paragraphs([[title], [...about, ...more], [sources(field === 'sku', shown, options)]]).text;
}

/** One location serves many. */
const MOST_DEPLOYMENTS = 4;
const MOST_REGIONS = 8;
const NOTHING = md``;

function typeTitle(written: string, { catalogue, words: { t } }: OfferOptions): Markdown {
  const facts = catalogue.deployments.types.find(({ name }) => name === written);
  if (!facts) return NOTHING;
  const { kind, processing, billing } = t.deploymentType;
  return md`**${facts.name}** · ${kind}  
${joinMarkdown([sentenceCase(processing[facts.processing]), billing[facts.billing]], DOT)}`;
}

function regionTitle(written: string, { words: { t } }: OfferOptions): Markdown {
  return md`**${written}** · ${t.deploymentType.region}`;
}

function modelOf({ model, version }: Offer): Markdown {
  return joinMarkdown([code(model), ...(version === undefined ? [] : [code(version)])], ' ');
}

/** How many regions it has as this type, some of them by name, and the other types that it exists as. */
function ofType(offer: Offer, type: string, { catalogue, asOf, words }: OfferOptions): Markdown {
  const { t, count, list } = words;
  const all = typesOf(offer, catalogue, asOf);
  const here = all.find((one) => one.type === type);
  if (!all.length) return NOTHING;
  const others = all
    .filter((one) => one !== here)
    .map((one, n) => {
      const number = count(one.regions.length);
      return here || n > 0 ? `${one.type} ${number}` : t.facts.regions(one.type, number);
    });
  const regions = here ? t.facts.regions(type, count(here.regions.length)) : t.deploymentType.notAs(type);
  const names = here ? t.facts.inBrackets(list(capped(here.regions, MOST_REGIONS, words))) : '';
  const stands = here && offer.region !== undefined && offer.region;
  const inRegion =
    stands && REGION.test(stands)
      ? [here.regions.includes(stands) ? t.deploymentType.offeredIn(stands) : t.deploymentType.notIn(stands)]
      : [];
  return joinMarkdown([md`${modelOf(offer)} · ${regions}${names}`, ...inRegion, ...capped(others, 4, words)], DOT);
}

/** An Azure region, not a variable. */
const REGION = /^[a-z]{4,}\d?$/;

/** As what it exists here. */
function ofRegion(offer: Offer, region: string, { catalogue, asOf, words }: OfferOptions): Markdown {
  const all = typesOf(offer, catalogue, asOf);
  if (!all.length || !REGION.test(region)) return NOTHING;
  const here = all.filter(({ regions }) => regions.includes(region)).map(({ type }) => type);
  const { t, list } = words;
  return md`${modelOf(offer)} · ${here.length ? t.deploymentType.hereAs(list(here)) : t.deploymentType.notIn(region)}`;
}

function sources(isType: boolean, offers: readonly Offer[], { catalogue, words, links }: OfferOptions): Markdown {
  const { t } = words;
  const { url, checked: day } = catalogue.deployments.typesSource;
  const read = offers.flatMap((offer) => regionsCheckedOn(offer, catalogue) ?? []).sort()[0];
  const ofRegions = link(
    `${platformName(DEPLOYMENT_PLATFORM)} ${t.pages.models}`,
    catalogue.pages(DEPLOYMENT_PLATFORM).models,
    links,
  );
  return joinMarkdown(
    [
      ...(read === undefined ? [] : [checked(ofRegions, read, words)]),
      ...(isType ? [checked(link(t.deploymentType.page, url, links), day, words)] : []),
    ],
    DOT,
  );
}
