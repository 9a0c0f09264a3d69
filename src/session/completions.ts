/** What could stand where somebody types, in words, and the card beside each. Loaded with the first list. */
import { briefLife, linksTo, offersMarkdown } from '../card';
import { serviceName } from '../catalogue';
import { complete, preparing, type Suggestion, type SuggestOptions } from '../completion';
import { platformName } from '../platforms';
import type { RecognizedDocument } from '../recognition';
import { type CardContext, makeCard } from './cards';
import type { Settings } from './settings';

export interface OfferedItem {
  readonly kind: Suggestion['kind'];
  /** What is shown, looked for, and put in. */
  readonly text: string;
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

/** `undefined` where nothing of ours may stand. */
export function offeredAt(
  offset: number,
  recognized: RecognizedDocument,
  settings: Settings,
  context: CardContext,
): Offered | undefined {
  const { catalogue, asOf } = context;
  const found = complete({ ...recognized, before: recognized }, offset, catalogue, optionsOf(settings, asOf));
  return (
    found && {
      ...found.span,
      incomplete: found.incomplete,
      items: found.suggestions.map((suggestion) => itemOf(suggestion, found.incomplete, context)),
    }
  );
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

function itemOf(suggestion: Suggestion, severalPlatforms: boolean, context: CardContext): OfferedItem {
  const { kind, text, sortText, struck } = suggestion;
  const insteadOf = kind === 'model-id' ? suggestion.insteadOf : undefined;
  return {
    kind,
    text,
    ...briefly(suggestion, severalPlatforms, context),
    sortText,
    struck,
    ...(insteadOf !== undefined && { insteadOf }),
    documentation: (icons) => documentation(suggestion, context, icons),
  };
}

/** @param severalPlatforms the list has models of more than one: each row says of which */
function briefly(
  suggestion: Suggestion,
  severalPlatforms: boolean,
  { words }: CardContext,
): Pick<OfferedItem, 'description' | 'detail'> {
  const { t } = words;
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
  const { life, name } = suggestion;
  const aliasOf = suggestion.kind === 'model-id' ? suggestion.aliasOf : undefined;
  const platform = platformName(suggestion.platform);
  const insteadOf = suggestion.kind === 'model-id' ? suggestion.insteadOf : undefined;
  const brief = insteadOf === undefined ? briefLife(life, words) : t.facts.insteadOf(insteadOf);
  return {
    description: severalPlatforms ? `${brief} · ${platform}` : brief,
    detail: `${name} · ${platform}${aliasOf === undefined ? '' : ` → ${aliasOf}`}`,
  };
}

function documentation(suggestion: Suggestion, context: CardContext, icons: boolean): string {
  const { catalogue } = context;
  if ('place' in suggestion) return offersMarkdown(suggestion.place, { ...context, links: linksTo(catalogue.hosts) });
  const subject =
    suggestion.kind === 'api-version'
      ? ({ kind: 'api-version', version: suggestion.version } as const)
      : ({ kind: 'model', request: { refs: suggestion.refs } } as const);
  return makeCard(subject, context).markdown({ icons });
}
