/** What the model is: names, maker, host, what it is for. */
import { daysBetween, lastDay } from '../../catalogue';
import { platformName } from '../../platforms';
import type { Card } from '../card';
import { varyingPhrase } from '../fact-phrases';
import { sentenceCase, type Words, wordOf } from '../words';
import { type Row, row, type Section } from './section';

export function aboutSection(card: Card, words: Words): Section {
  const { t, list } = words;
  const { facts } = card;
  const { labels } = t;
  const varying = varyingPhrase(card, words);
  const yes = (is: boolean | undefined): string | undefined =>
    is === undefined ? undefined : is ? t.facts.yes : t.facts.no;
  const uses = (named: readonly string[] | undefined): string | undefined =>
    named && list(named.map((use) => wordOf(t.uses, use)));
  const doubt = (field: string): string | undefined =>
    facts.thirdPartyOnly?.includes(field) ? t.facts.thirdParty : undefined;
  const rows: readonly (readonly Row[])[] = [
    row(labels.id, card.id),
    row(labels.version, card.version),
    row(labels.aliases, facts.aliases && list(facts.aliases)),
    row(labels.otherSpellings, facts.otherSpellings && list(facts.otherSpellings)),
    row(labels.defaultSnapshot, target(card, words), doubt('defaultSnapshot')),
    row(labels.platform, platformName(card.platform), card.reason && t.reasons[card.reason.by](card.reason.detail)),
    row(labels.vendor, facts.vendor),
    row(labels.kind, facts.kindAssumed ? undefined : t.kinds[facts.kind]),
    row(labels.tier, facts.tier && wordOf(t.tiers, facts.tier), doubt('tier')),
    row(labels.access, facts.access && wordOf(t.access, facts.access)),
    row(labels.hosting, facts.hosting && wordOf(t.hosting, facts.hosting)),
    row(labels.provider, facts.providerOnCard),
    row(labels.served, yes(facts.served)),
    row(labels.openWeights, yes(facts.openWeights)),
    row(labels.uses, uses(facts.uses)),
    row(labels.usesInWebApp, uses(facts.useCases?.webApp)),
    row(labels.usesThroughApi, uses(facts.useCases?.api)),
    row(labels.compliance, facts.compliance && list(facts.compliance)),
    row(labels.ipProtection, yes(facts.ipInfringementProtection)),
    row(labels.otherVersions, facts.otherVersions && list(facts.otherVersions)),
    row(labels.notes, [...(facts.notes === undefined ? [] : [facts.notes]), ...notes(card, words)]),
  ];
  return {
    key: 'about',
    title: t.headings.about,
    lines: [
      ...(card.fromWorkspace ? [sentenceCase(t.facts.fromWorkspace)] : []),
      ...(varying === undefined ? [] : [varying]),
    ],
    rows: rows.flat(),
  };
}

/** What a name that moves stands for, and since when that is known; said, too, where it is not known. */
function target({ id, facts, sources, life }: Card, { t }: Words): string | undefined {
  const { defaultSnapshot } = facts;
  if (defaultSnapshot === undefined)
    return /-latest$/i.test(id) && life.state !== 'retired' ? t.facts.targetUnknown : undefined;
  const seen = sources.find(({ fact }) => fact === 'defaultSnapshot')?.sources[0]?.checked;
  return seen === undefined ? defaultSnapshot : `${defaultSnapshot}${t.facts.inBrackets(seen)}`;
}

/** What was written down longer ago tells of that time, not of today; the JSON form still has it. */
const NOTES_HOLD_DAYS = 365;

function notes({ notes: all, asOf }: Card, { t }: Words): readonly string[] {
  return all
    .filter(({ source }) => daysBetween(lastDay(source.checked), asOf) <= NOTES_HOLD_DAYS)
    .map(({ text, doubtful, source }) =>
      [text, ...(doubtful ? [t.facts.inBrackets(t.facts.doubtful)] : []), t.facts.inBrackets(source.checked)].join(''),
    );
}
