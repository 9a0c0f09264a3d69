/** The hover: what is it, may I keep it, what instead, how do you know. Read in two seconds, short enough not to scroll. */
import { platformName } from '../platforms';
import type { PlatformReason } from '../recognition';
import type { Card } from './card';
import {
  capabilityPhrases,
  capped,
  limitPhrases,
  modalityPhrase,
  offerPhrases,
  pricePhrase,
  regionPhrases,
  varyingPhrase,
} from './fact-phrases';
import { stateIcon } from './icons';
import { briefLife, lifeClauses, scopedClauses } from './life-phrases';
import { commandLinks, type LinkPolicy } from './markup/links';
import {
  code,
  DOT,
  joinMarkdown,
  link,
  type Markdown,
  type MarkdownValue,
  md,
  paragraphs,
} from './markup/markdown-text';
import { mainSource, sourceName } from './source-phrases';
import { sentenceCase, type Words } from './words';

/** `declaration`: to where the deployment is declared that stands for the model. */
export type CardAction = 'replace' | 'card' | 'sources' | 'declaration';

export interface MarkdownOptions {
  readonly words: Words;
  /** Which pages may be linked; nothing else becomes a link. */
  readonly links: LinkPolicy;
  /** The command URI of an action, where the editor offers it here. */
  readonly command?: (action: CardAction) => string | undefined;
  /** Theme icons `$(…)`: on in the editor, off where they would be read as text. */
  readonly icons?: boolean;
  /** Days before a date from which on its icon warns. */
  readonly leadTimeDays?: number;
}

/** The card as Markdown for a hover or a completion's documentation. Everything of the catalogue in it is escaped. */
export function cardMarkdown(card: Card, options: MarkdownOptions): string {
  const blocks = [
    [title(card, options), lifeLine(card, options), scopedLine(card, options), versionsLine(card, options)],
    card.unlistedOn === undefined ? factLines(card, options) : [],
    [elsewhereLine(card, options), remarksLine(card, options), sourceLine(card, options)],
  ];
  return paragraphs(blocks).text;
}
const NOTHING = md``;

function title(card: Card, options: MarkdownOptions): Markdown {
  const { icons = true, leadTimeDays = 90 } = options;
  const icon = icons ? md`${stateIcon(card, leadTimeDays)} ` : NOTHING;
  const ids = joinMarkdown([code(card.id), ...(card.version === undefined ? [] : [code(card.version)])], ' ');
  const named = md`${icon}**${card.facts.name}** · ${platformName(card.platform)} · ${ids}`;
  return card.reason?.by === 'declared' ? md`${named} · ${declaredWhere(card.reason, options)}` : named;
}

/** What stands there is the name of a deployment: whose model this is, its declaration says. */
function declaredWhere({ detail }: PlatformReason, { words: { t }, command }: MarkdownOptions): MarkdownValue {
  return link(t.reasons.declared(detail), command?.('declaration'), commandLinks);
}

/** May I keep it, what instead, and the actions: in one line, a wider space between them. */
function lifeLine(card: Card, options: MarkdownOptions): Markdown {
  const [first = '', ...others] = lifeClauses(card, options.words);
  const life = joinMarkdown([md`**${first}**`, ...others], DOT);
  return joinMarkdown([life, instead(card, options.words), actionLinks(options, card.replacement !== undefined)], WIDE);
}
const WIDE = ' \u2003';

function instead(card: Card, words: Words): Markdown {
  const { t } = words;
  const { replacement, facts } = card;
  const published = facts.lifecycle.replacementAsPublished ?? [];
  if (replacement) return md`→ ${code(replacement.reference)}${replacementRemark(card, words)}`;
  return card.datesApply && published.length ? md`${t.facts.namedByVendor(words.list(published))}` : NOTHING;
}

/** Links to the actions that the editor offers here, in one line. */
export function actionLinks({ words, command }: MarkdownOptions, replaceable: boolean): Markdown {
  const links = ACTIONS.filter((action) => action !== 'replace' || replaceable).flatMap((action) => {
    const uri = command?.(action);
    return uri === undefined ? [] : [link(words.t.actions[action], uri, commandLinks)];
  });
  return joinMarkdown(links, DOT);
}
const ACTIONS = ['replace', 'card', 'sources'] as const;

function replacementRemark({ replacement, platform, facts }: Card, { t, list }: Words): MarkdownValue {
  if (!replacement) return NOTHING;
  const published = (facts.lifecycle.replacementAsPublished ?? []).filter((name) => name !== replacement.reference);
  const remarks = [
    ...(replacement.platform === platform ? [] : [platformName(replacement.platform)]),
    ...(replacement.direct || !published.length ? [] : [t.facts.namedByVendor(list(published))]),
  ];
  return remarks.length ? t.facts.inBrackets(list(remarks)) : NOTHING;
}

function scopedLine(card: Card, { words }: MarkdownOptions): Markdown {
  return joinMarkdown(capped(scopedClauses(card, words), 3, words), DOT);
}

/** Where the dates depend on the version: each with its own. */
function versionsLine(card: Card, { words }: MarkdownOptions): Markdown {
  if (!card.datesApply || !card.life.varies) return NOTHING;
  const versions = [...card.life.versions].reverse();
  const shown = versions
    .slice(0, 4)
    .map(
      ({ version = '', life }) => md`${code(version)} ${briefLife({ ...life, varies: false, versions: [] }, words)}`,
    );
  const more = versions.length > 4 ? [words.t.facts.more(versions.length - 4)] : [];
  return joinMarkdown([...shown, ...more], DOT);
}

/** What a retired model cost or where it ran helps nobody who reads a hover. */
function factLines(card: Card, { words }: MarkdownOptions): readonly Markdown[] {
  const gone = card.life.state === 'retired';
  const price = gone ? undefined : pricePhrase(card, words);
  const modality = modalityPhrase(card, words);
  return [
    joinMarkdown([...limitPhrases(card, words), ...(price === undefined ? [] : [price])], DOT),
    joinMarkdown(
      [...(modality === undefined ? [] : [modality]), ...capped(capabilityPhrases(card, words), 4, words)],
      DOT,
    ),
    joinMarkdown(offerPhrases(card, words), DOT),
    joinMarkdown(gone ? [] : capped(regionPhrases(card, words), 3, words), DOT),
    md`${varyingPhrase(card, words) ?? ''}`,
  ];
}

/** Platforms of which nothing is known but that they have it are left to the full card. */
function elsewhereLine(card: Card, { words }: MarkdownOptions): Markdown {
  const worthTelling = card.elsewhere.filter(({ life }) => life.state !== 'unknown' || life.varies);
  const phrases = worthTelling.map(({ platform, life }) =>
    words.t.facts.pair(platformName(platform), briefLife(life, words)),
  );
  return joinMarkdown(capped(phrases, 3, words), DOT);
}

function remarksLine(card: Card, { words }: MarkdownOptions): Markdown {
  const { t } = words;
  const { stale, newest, daysOld } = card.freshness;
  const { reason } = card;
  return joinMarkdown(
    [
      ...(card.fromWorkspace ? [sentenceCase(t.facts.fromWorkspace)] : []),
      ...(reason && reason.by !== 'declared' ? [t.facts.platformFrom(t.reasons[reason.by](reason.detail))] : []),
      ...(stale && newest !== undefined && daysOld !== undefined ? [t.facts.stale(newest, daysOld)] : []),
    ],
    DOT,
  );
}

function sourceLine(card: Card, { words, links }: MarkdownOptions): Markdown {
  const main = mainSource(card);
  if (!main) return NOTHING;
  const { source, thirdPartyOnly } = main;
  const name = link(sourceName(source, card, words), source.url, links);
  return joinMarkdown(
    [checked(name, source.checked, words), ...(thirdPartyOnly ? [words.t.facts.thirdParty] : [])],
    DOT,
  );
}

/** `…, checked 2026-10-09`: the sentence with the link in the place of the name. */
export function checked(name: Markdown, day: string, { t }: Words): Markdown {
  const [before = '', after = ''] = t.facts.checked(SLOT, day).split(SLOT);
  return md`${before}${name}${after}`;
}
const SLOT = '\u0001';
