/** What a card shows beyond the facts of an entry, as JSON: its state on the day, other versions, other platforms, remarks. */
import type { LifecycleOnDay } from '../catalogue';
import type { Card } from './card';
import type { CardFacts } from './card-facts';

/** The state of a model on the day of a card. */
export interface JsonLife {
  readonly state: LifecycleOnDay['state'];
  /** The date that decides it. */
  readonly date?: string;
  readonly daysLeft?: number;
  /** The model stays at least until then. */
  readonly notBefore?: string;
}

type Named = JsonLife & { readonly version?: string };

/** Another version, or the model elsewhere, under its ID there. */
type Other = Pick<JsonLife, 'state'> & { readonly id?: string; readonly version?: string };

export interface JsonMore {
  readonly asOf: string;
  readonly catalogueDay: string;
  /** On the day `asOf`. */
  readonly life?: JsonLife;
  readonly stageBasis?: CardFacts['lifecycle']['stageBasis'];
  readonly afterRetirement?: CardFacts['lifecycle']['afterRetirement'];
  readonly autoUpgradeFrom?: string;
  readonly redirectsTo?: string;
  readonly legacyAccess?: CardFacts['lifecycle']['legacyAccess'];
  /** The vendor's words. */
  readonly replacementAsPublished?: readonly string[];
  /** Not the vendor's word. */
  readonly replacementBasis?: CardFacts['lifecycle']['replacementBasis'];
  readonly replacementDetails?: Card['replacement'];
  readonly lifecycleNotes?: string;
  /** Fields that differ between the versions of the card, and are therefore absent. */
  readonly variesIn?: readonly string[];
  readonly versions?: readonly Named[];
  /** Their state alone: a program that looks for a date in this card must not find another card's. */
  readonly otherVersionsOnDay?: readonly Other[];
  readonly elsewhere?: readonly (Other & { readonly platform: string })[];
  readonly remarks?: readonly { readonly text: string; readonly doubtful?: true; readonly checked: string }[];
  readonly apiFeatures?: readonly { readonly name: string; readonly since: object; readonly onV1?: boolean }[];
  readonly pages?: Card['pages'];
  readonly freshness: Card['freshness'];
  /** The platform that was named, which does not list the model. */
  readonly unlistedOn?: string;
  readonly fromWorkspace?: true;
}

/** Where a foreign host serves the model, nothing of its life is told. */
export function moreOf(card: Card): { readonly [Field in keyof JsonMore]-?: JsonMore[Field] | undefined } {
  const {
    stageBasis,
    afterRetirement,
    autoUpgradeFrom,
    redirectsTo,
    legacyAccess,
    ...lifecycle
  }: Partial<CardFacts['lifecycle']> = card.datesApply ? card.facts.lifecycle : {};
  return {
    asOf: card.asOf,
    catalogueDay: card.catalogueDay,
    life: card.datesApply ? lifeOf(card.life) : undefined,
    stageBasis,
    afterRetirement,
    autoUpgradeFrom,
    redirectsTo,
    legacyAccess,
    replacementAsPublished: lifecycle.replacementAsPublished,
    replacementBasis: lifecycle.replacementBasis,
    replacementDetails: card.replacement,
    lifecycleNotes: lifecycle.notes,
    variesIn: some(card.variesIn),
    versions: card.datesApply && card.life.varies ? some(card.life.versions.map(versionOf)) : undefined,
    otherVersionsOnDay: card.datesApply ? some(card.otherVersions.map(otherOf)) : undefined,
    elsewhere: some(
      card.elsewhere.map(({ platform, id, version, life }) => ({
        platform,
        id,
        ...otherOf({ ...(version !== undefined && { version }), life }),
      })),
    ),
    remarks: some(
      card.notes.map(({ text, doubtful, source }) => ({
        text,
        ...(doubtful && { doubtful }),
        checked: source.checked,
      })),
    ),
    apiFeatures: some(
      card.apiFeatures.map(({ name, since, onV1 }) => ({ name, since, ...(onV1 !== undefined && { onV1 }) })),
    ),
    pages: Object.keys(card.pages).length ? card.pages : undefined,
    freshness: card.freshness,
    unlistedOn: card.unlistedOn,
    fromWorkspace: card.fromWorkspace,
  };
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

const otherOf = ({ version, life }: Card['otherVersions'][number]): Other => ({
  ...(version !== undefined && { version }),
  state: life.state,
});

const versionOf = ({ version, life }: Card['otherVersions'][number]): Named => ({
  ...(version !== undefined && { version }),
  ...lifeOf(life),
});

function lifeOf({ state, retirement, daysLeft, earliest }: LifecycleOnDay): JsonLife {
  return {
    state,
    ...(retirement && { date: retirement.date }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(earliest && { notBefore: earliest.date }),
  };
}
