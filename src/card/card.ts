/** The model card as plain data: everything known about one model on one platform on a given day. Every face is made from it. */
import {
  type ApiFeature,
  type Catalogue,
  type Circumstances,
  type DatedLook,
  type EntryRef,
  type LifecycleOfAll,
  lifecycleOfAll,
  type Note,
  type PlatformPages,
  replacementFor,
  type VersionOnDay,
} from '../catalogue';
import type { PlatformReason } from '../recognition';
import { apiFeaturesOf } from './api-features';
import type { CardFacts } from './card-facts';
import { commonFacts } from './common-facts';
import { type ElsewhereOnDay, elsewhereOnDay } from './elsewhere';
import { type FactSources, factSources, newestDay } from './fact-sources';
import { type Freshness, freshness } from './freshness';

export interface CardReplacement {
  /** `id`, or `id@version` where the vendor named the version. */
  readonly reference: string;
  readonly platform: string;
  readonly name: string;
  /** Named by the vendor itself, live and not deprecated. */
  readonly direct: boolean;
  readonly through: readonly string[];
}

export interface Card {
  /** The day on which everything is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly catalogueDay: string;
  readonly platform: string;
  /** The official ones of the platform. */
  readonly pages: PlatformPages;
  readonly id: string;
  /** Absent where the platform has none, and for an Azure ID that stands for several versions. */
  readonly version?: string;
  readonly facts: CardFacts;
  /** Facts that differ between the versions that the card stands for, and are therefore not in `facts`. */
  readonly variesIn: readonly string[];
  readonly life: LifecycleOfAll;
  /** What was said of the end of one entry over time, the oldest look first; empty where it never moved. */
  readonly datesOverTime: readonly DatedLook[];
  /** The vendor's date counts nothing here: a foreign host serves the model. */
  readonly datesApply: boolean;
  readonly replacement?: CardReplacement;
  /** The same model on other platforms, the vendor's own first. */
  readonly elsewhere: readonly ElsewhereOnDay[];
  /** Other versions of the ID on the same platform, newest first. */
  readonly otherVersions: readonly VersionOnDay[];
  /** Facts that belong to a group of models, this one among them. */
  readonly notes: readonly Note[];
  /** Features of the service's API versions that the model's facts speak of. */
  readonly apiFeatures: readonly ApiFeature[];
  readonly sources: readonly FactSources[];
  readonly freshness: Freshness;
  readonly reason?: PlatformReason;
  /** The platform that the text names, which does not list the model: the card is another platform's. */
  readonly unlistedOn?: string;
  readonly fromWorkspace?: true;
}

export interface CardRequest {
  readonly catalogue: Catalogue;
  /** One entry, or every version that an Azure ID without a version stands for; at least one. */
  readonly refs: readonly EntryRef[];
  readonly asOf: string;
  readonly circumstances?: Circumstances;
  /** `false` where a foreign host serves the model: the card is shown, no date is claimed. */
  readonly datesApply?: boolean;
  readonly reason?: PlatformReason;
  readonly unlistedOn?: string;
  /** The entry comes from the workspace's own `model-almanac.json`. */
  readonly fromWorkspace?: true;
}

/** The card of one entry, or of all versions of one ID together. Throws for no refs at all. */
export function cardOf(request: CardRequest): Card {
  const { catalogue, asOf, circumstances = {}, datesApply = true } = request;
  const refs = request.refs;
  const [first] = refs;
  if (!first) throw new Error('a card needs at least one entry');
  const entries = refs.map((ref) => catalogue.entry(ref));
  const { facts, variesIn } = commonFacts(entries, asOf);
  const life = lifecycleOfAll(entries, asOf, circumstances);
  const sources = factSources(catalogue, refs, facts, variesIn);
  const replacement = datesApply ? replacementOn(request, life) : undefined;
  const version = refs.length === 1 ? first.version : undefined;
  return {
    asOf,
    catalogueDay: catalogue.day,
    platform: first.platform,
    pages: catalogue.pages(first.platform),
    id: first.id,
    ...(version !== undefined && { version }),
    facts,
    variesIn,
    life,
    datesOverTime: refs.length === 1 && datesApply ? catalogue.dateHistory(first) : [],
    datesApply,
    ...(replacement && { replacement }),
    elsewhere: elsewhereOnDay(catalogue, refs, asOf),
    otherVersions: otherVersions(request),
    notes: notesOn(request),
    apiFeatures: apiFeaturesOf(catalogue, first.platform, facts),
    sources,
    freshness: freshness(newestDay(sources, facts), asOf, life.state),
    ...(request.reason && { reason: request.reason }),
    ...(request.unlistedOn !== undefined && { unlistedOn: request.unlistedOn }),
    ...(request.fromWorkspace && { fromWorkspace: true }),
  };
}

/** Nothing is recommended for a model that may stay. */
function replacementOn(request: CardRequest, life: LifecycleOfAll): CardReplacement | undefined {
  const { catalogue, refs, asOf } = request;
  const found = replacementFor(catalogue, refs.length === 1 && refs[0] ? refs[0] : refs, asOf);
  if (!found || !mayEnd(life)) return undefined;
  const { ref, reference, direct, through } = found;
  return { reference, platform: ref.platform, name: catalogue.entry(ref).name, direct, through };
}

function mayEnd(life: LifecycleOfAll): boolean {
  return life.deprecated || life.retirement !== undefined || !STAYS.has(life.state) || life.scoped.length > 0;
}
const STAYS: ReadonlySet<string> = new Set(['ga', 'listed', 'preview', 'unknown']);

function otherVersions({ catalogue, refs, asOf, circumstances = {} }: CardRequest): readonly VersionOnDay[] {
  const [first] = refs;
  if (!first || first.version === undefined) return [];
  const shown = new Set(refs.map((ref) => ref.index));
  const others = catalogue.on(first.platform, first.id).filter((ref) => ref.id === first.id && !shown.has(ref.index));
  if (!others.length) return [];
  return [
    ...lifecycleOfAll(
      others.map((ref) => catalogue.entry(ref)),
      asOf,
      circumstances,
    ).versions,
  ].reverse();
}

/** Each note once; those on the platform as a whole belong to no card. */
function notesOn({ catalogue, refs }: CardRequest): readonly Note[] {
  const notes = refs.flatMap((ref) => catalogue.notes(ref.platform, ref));
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}
