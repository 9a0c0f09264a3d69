/** What could stand where somebody types, in words, and the card beside each. Loaded with the first list. */
import { briefLife, linksTo, offersMarkdown } from '../card';
import { type EntryRef, serviceName } from '../catalogue';
import { completeInSteps, preparing, type Suggestion, type SuggestOptions } from '../completion';
import { platformName } from '../platforms';
import type { RecognizedDocument } from '../recognition';
import { type Steps, stepsOverLight } from '../text';
import { type CardContext, makeCard } from './cards';
import type { Settings } from './settings';

export interface OfferedItem {
  readonly kind: Suggestion['kind'];
  /** What is shown and put in. */
  readonly text: string;
  /** What is looked for: the text, and the name that people call it by. */
  readonly filterText: string;
  readonly tone: 'alive' | 'preview' | 'ending';
  /** Behind it, in few words. */
  readonly description: string;
  /** Above the documentation. */
  readonly detail: string;
  readonly sortText: string;
  readonly struck: boolean;
  /** What stands there has an end: chosen first, and found by what stands there. */
  readonly insteadOf?: string;
  /** The same card as elsewhere, without commands, as Markdown. */
  documentation(icons: boolean): string;
}

export interface Offered {
  /** What an item replaces, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** With more typed, others may come. */
  readonly incomplete: boolean;
  readonly items: readonly OfferedItem[];
}

/** `undefined` where nothing of ours may stand. `used`: models that the workspace names, as `platform id`. */
export function* offeredAt(
  offset: number,
  recognized: RecognizedDocument,
  settings: Settings,
  context: CardContext,
  used: Iterable<string> = [],
): Steps<Offered | undefined> {
  const { catalogue, asOf } = context;
  const options = { ...optionsOf(settings, asOf), used: yield* usedAround(recognized, offset, used) };
  const found = yield* completeInSteps({ ...recognized, before: recognized }, offset, catalogue, options);
  return (
    found && {
      ...found.span,
      incomplete: found.incomplete,
      items: found.suggestions.map((suggestion) => itemOf(suggestion, found.incomplete, context, options.leadTimeDays)),
    }
  );
}

/** With what the document itself names, at other places than the one that is written. */
function* usedAround(
  { mentions }: RecognizedDocument,
  offset: number,
  used: Iterable<string>,
): Steps<ReadonlySet<string>> {
  const all = new Set(used);
  yield* stepsOverLight(mentions, ({ start, end, tier, entries }) => {
    if (tier === 'prose' || (start <= offset && offset <= end)) return;
    for (const { platform, id } of entries) all.add(`${platform} ${id}`);
  });
  return all;
}

/** Works the lists out ahead, a platform a step, so that the first one does not wait for all of them. */
export const prepareLists = (settings: Settings, { catalogue, asOf }: Omit<CardContext, 'words'>): Iterable<unknown> =>
  preparing(catalogue, optionsOf(settings, asOf));

const optionsOf = (settings: Settings, asOf: string): SuggestOptions => ({
  asOf,
  retired: settings.get('completion.retired'),
  platforms: settings.get('platforms'),
  leadTimeDays: settings.get('leadTimeDays'),
});

function itemOf(
  suggestion: Suggestion,
  severalPlatforms: boolean,
  context: CardContext,
  leadTimeDays: number,
): OfferedItem {
  const { kind, text, sortText, struck } = suggestion;
  const insteadOf = kind === 'model-id' ? suggestion.insteadOf : undefined;
  return {
    kind,
    text,
    filterText: filterTextOf(suggestion),
    tone: toneOf(suggestion, leadTimeDays),
    ...briefly(suggestion, severalPlatforms, context),
    sortText,
    struck,
    ...(insteadOf !== undefined && { insteadOf }),
    documentation: (icons) => documentation(suggestion, context, icons),
  };
}

/** By its ID, by what it is put in for, and by the name that people know it by. */
function filterTextOf(suggestion: Suggestion): string {
  const { text } = suggestion;
  if (suggestion.kind === 'deployment-name') return `${text} ${suggestion.model}`;
  if (suggestion.kind === 'word') return suggestion.of === 'platform' ? `${text} ${platformName(text)}` : text;
  if (suggestion.kind !== 'model-id') return text;
  const { insteadOf, name } = suggestion;
  return [...(insteadOf === undefined ? [] : [insteadOf]), text, ...(name === text ? [] : [name])].join(' ');
}

/** What ends later than anybody has to act is alive. */
function toneOf(suggestion: Suggestion, leadTimeDays: number): OfferedItem['tone'] {
  if (suggestion.struck) return 'ending';
  if (suggestion.kind === 'api-version') return suggestion.stage === 'preview' ? 'preview' : 'alive';
  if ('place' in suggestion || suggestion.kind === 'word') return 'alive';
  const { state, stage, daysLeft = 0 } = suggestion.life;
  if (state === 'closed' || (state === 'retiring' && daysLeft <= leadTimeDays)) return 'ending';
  return state === 'preview' || stage === 'preview' ? 'preview' : 'alive';
}

/** @param severalPlatforms the list has models of more than one: each row says of which */
function briefly(
  suggestion: Suggestion,
  severalPlatforms: boolean,
  context: CardContext,
): Pick<OfferedItem, 'description' | 'detail'> {
  const { words } = context;
  const { t } = words;
  if (suggestion.kind === 'word') {
    const note = suggestion.of === 'agent' ? t.facts.agentWord : platformName(suggestion.text);
    return { description: note, detail: note };
  }
  if (suggestion.kind === 'api-version') {
    const { service, stage } = suggestion;
    return { description: t.apiVersion.stages[stage], detail: serviceName(service) };
  }
  if ('place' in suggestion) {
    const { regions, types } = suggestion;
    const description =
      regions === undefined ? (types ?? []).join(t.facts.comma) : t.facts.regionCount(words.count(regions));
    const detail = suggestion.kind === 'region' ? t.deploymentType.region : t.deploymentType.kind;
    return { description, detail };
  }
  if (suggestion.kind === 'deployment-name') {
    const { model, at, life } = suggestion;
    return { description: `→ ${model} · ${briefLife(life, words)}`, detail: t.facts.declaredIn(at) };
  }
  const { life, name } = suggestion;
  const aliasOf = suggestion.kind === 'model-id' ? suggestion.aliasOf : undefined;
  const platform = platformName(suggestion.platform);
  const insteadOf = suggestion.kind === 'model-id' ? suggestion.insteadOf : undefined;
  const brief = insteadOf === undefined ? briefLife(life, words) : t.facts.insteadOf(insteadOf);
  return {
    description: [
      ...(severalPlatforms ? [platform] : []),
      ...(suggestion.kind === 'model-id' && suggestion.used ? [t.facts.inUse] : []),
      brief,
      // Of what ends only that counts.
      ...(suggestion.kind === 'model-id' && !suggestion.struck ? figuresOf(suggestion.refs, context) : []),
    ].join(' · '),
    detail: `${name} · ${platform}${aliasOf === undefined ? '' : ` → ${aliasOf}`}`,
  };
}

/** What decides, as short as a row allows: `400K · $0.25/$2`. */
function figuresOf(refs: readonly EntryRef[], { catalogue, words }: CardContext): readonly string[] {
  const ref = refs.at(-1);
  if (!ref) return [];
  const { contextWindow, prices } = catalogue.entry(ref);
  const amounts =
    prices?.unit === 'usd/1M tokens' ? [prices.input, prices.output].filter((one) => one !== undefined && one > 0) : [];
  return [
    ...(contextWindow === undefined ? [] : [shortCount(contextWindow)]),
    ...(amounts.length > 0 ? [amounts.map((one) => words.usd(one ?? 0)).join('/')] : []),
  ];
}

/** `128000` → `128K`, `1047576` → `1M`. */
const shortCount = (tokens: number): string =>
  tokens >= 999_500
    ? `${Math.round(tokens / 100_000) / 10}M`
    : tokens >= 1_000
      ? `${Math.round(tokens / 1_000)}K`
      : `${tokens}`;

function documentation(suggestion: Suggestion, context: CardContext, icons: boolean): string {
  const { catalogue } = context;
  if (suggestion.kind === 'word') return '';
  if ('place' in suggestion) return offersMarkdown(suggestion.place, { ...context, links: linksTo(catalogue.hosts) });
  const subject =
    suggestion.kind === 'api-version'
      ? ({ kind: 'api-version', version: suggestion.version } as const)
      : ({ kind: 'model', request: { refs: suggestion.refs } } as const);
  return makeCard(subject, context).markdown({ icons });
}
