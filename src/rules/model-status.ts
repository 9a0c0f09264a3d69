/** What is known of a mention's model on the day: worked out once, then each rule looks whether it is its case. */
import {
  type Catalogue,
  daysBetween,
  type EntryRef,
  type LifecycleOfAll,
  type LifecycleOnDay,
  lifecycleOfAll,
  type ModelEntry,
  type Replacement,
  replacementFor,
} from '../catalogue';
import type { Mention, RecognizedDocument } from '../recognition';
import { type PointsAt, pointsAt } from './alias';
import { namePlaceOf } from './pairs';

/** The one case that holds, from the strongest claim to the mildest; `fine` is worth no word. */
export type StatusKind =
  | 'retired'
  | 'redirected'
  | 'retired-for-some'
  | 'date-passed'
  | 'retiring'
  | 'deprecated'
  | 'closed'
  | 'preview'
  | 'legacy'
  | 'earliest'
  | 'fine';

export interface ModelStatus {
  readonly situation: StatusKind;
  readonly platform: string;
  /** The ID as the text names it, in the catalogue's case. */
  readonly written: string;
  readonly life: LifecycleOfAll;
  /** What the mention may name: one entry, or every version of an ID that stands there without one. */
  readonly refs: readonly EntryRef[];
  /** The entry that speaks for all: the last to go. */
  readonly ref: EntryRef;
  readonly entry: ModelEntry;
  /** The text only points at the snapshot that the dates are about. */
  readonly pointsAt?: PointsAt;
  replacement(): Replacement | undefined;
}

export interface StatusInput {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  readonly leadTimeDays: number;
  readonly document: RecognizedDocument;
}

/** One judge for one document; it remembers what it has said. */
export function createStatusOf(input: StatusInput): (mention: Mention) => ModelStatus | undefined {
  const known = new Map<Mention, ModelStatus | undefined>();
  return (mention) => {
    if (!known.has(mention)) known.set(mention, modelStatus(mention, input));
    return known.get(mention);
  };
}

/** `undefined` where nothing may be claimed: slots, unknown hosts, and the version half of a pair, of which the name speaks. */
function modelStatus(mention: Mention, input: StatusInput): ModelStatus | undefined {
  const { catalogue, asOf, leadTimeDays, document } = input;
  if (mention.class !== 'known' || !mention.datesApply || mention.kind === 'api-version') return undefined;
  if (namePlaceOf(mention, document)) return undefined;
  const refs = mention.entries;
  const [first] = refs;
  if (!first) return undefined;
  const life = lifecycleOfAll(
    refs.map((ref) => catalogue.entry(ref)),
    asOf,
    mention.circumstances,
  );
  const ref = refs[speaker(life)] ?? first;
  const entry = catalogue.entry(ref);
  const written = writtenId(mention, document, entry);
  const snapshot = refs.length === 1 ? pointsAt(written, entry) : undefined;
  let replacement: Replacement | undefined | 'unasked' = 'unasked';
  return {
    situation: situationOf(life, entry, { asOf, leadTimeDays }),
    platform: ref.platform,
    written,
    life,
    refs,
    ref,
    entry,
    ...(snapshot !== undefined && { pointsAt: snapshot }),
    replacement: () => {
      if (replacement === 'unasked') replacement = replacementFor(catalogue, refs, asOf, leadTimeDays);
      return replacement;
    },
  };
}

function writtenId(mention: Mention, { text }: RecognizedDocument, entry: ModelEntry): string {
  if (mention.kind === 'model-version' || mention.role === 'identifier') return entry.id;
  const { start, end } = mention.core ?? mention;
  const written = text.slice(start, end);
  const names = [entry.id, ...(entry.aliases ?? []), ...(entry.otherSpellings ?? [])];
  const known = names.find((name) => name.toLowerCase() === written.toLowerCase());
  // A deployment may be called anything: what is said is said of the model behind it.
  return known ?? (mention.kind === 'deployment-name' ? entry.id : written);
}

/** The version whose date is the one that is told, else the first. */
function speaker(life: LifecycleOfAll): number {
  const index = life.versions.findIndex(
    (version) => version.life.state === life.state && version.life.retirement?.date === life.retirement?.date,
  );
  return Math.max(index, 0);
}

interface When {
  readonly asOf: string;
  readonly leadTimeDays: number;
}

function situationOf(life: LifecycleOfAll, entry: ModelEntry, when: When): StatusKind {
  switch (life.state) {
    case 'retired':
      return retiredHow(life, entry);
    case 'retires-today':
      return 'retiring';
    case 'retiring':
      return (life.daysLeft ?? 0) <= when.leadTimeDays ? 'retiring' : byWord(life, when);
    case 'date-passed':
    case 'deprecated':
    case 'closed':
    case 'preview':
      return life.state;
    default:
      return byWord(life, when);
  }
}

function retiredHow({ retirement, scoped }: LifecycleOnDay, { lifecycle }: ModelEntry): StatusKind {
  if (lifecycle.redirectsTo !== undefined) return 'redirected';
  // Dates that hold for some customers only say nothing of the others.
  const forSome = !retirement && scoped.length > 0 && scoped.every(({ scope }) => scope?.tier ?? scope?.customers);
  return forSome ? 'retired-for-some' : 'retired';
}

/** Far from any firm date: what the vendor says of the stage, or that the promised time ends. */
function byWord(life: LifecycleOfAll, { asOf, leadTimeDays }: When): StatusKind {
  if (life.deprecated) return 'deprecated';
  if (life.varies && life.versions.every((version) => isPastItsTime(version.life))) return 'legacy';
  const word = life.state === 'retiring' ? life.stage : life.state;
  if (word === 'preview' || word === 'legacy') return word;
  return life.earliest && daysBetween(asOf, life.earliest.date) <= leadTimeDays ? 'earliest' : 'fine';
}

/** Legacy at the least: a claim that is true of a deprecated or retired version too. */
function isPastItsTime({ state, stage, deprecated }: LifecycleOnDay): boolean {
  const isOver = state === 'retired' || state === 'date-passed' || state === 'retires-today';
  return isOver || deprecated || state === 'legacy' || (state === 'retiring' && stage === 'legacy');
}
