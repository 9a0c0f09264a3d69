/** What is said of each place of a text: judged anew near a change, kept elsewhere as long as the file says the same to all of them. */
import type { Catalogue } from '../../catalogue';
import {
  atOnce,
  between,
  type Change,
  type Language,
  OFFSETS,
  type Steps,
  type TextReading,
  updateItemsByStretch,
  updateOf,
  withSome,
} from '../../text';
import { mayHoldCandidate } from '../api-versions/candidates';
import { VERSION_PLACE_REACH, VERSION_PLACES, versionPlaces } from '../deployments/references/version-places';
import type { FileOptions, RecognitionInput, RecognizedDocument } from '../document';
import { MENTIONS, type Mention, reuseUnchanged } from '../mention';
import type { FoundVersions } from '../mentions/api-versions';
import { identifierSlots } from '../mentions/enum-members';
import { COMPANY_REACH, MODEL_REACH, recognizeModels } from '../mentions/model-ids';
import type { ModelSearch } from '../mentions/model-search';
import { sdkMembers } from '../mentions/sdk-members';
import type { RecognitionParts } from '../parts/parts';
import { allClientMatches, type ClientMatch, clientMatchesIn, updateClientMatches } from '../platform/client-patterns';
import type { FileEvidence } from '../platform/evidence';
import { fileEvidenceOf, fileWideEvidence } from '../platform/file-evidence';
import { haveMoved } from '../platform/headers';
import type { TextLines } from '../platform/text-lines';
import type { ScanHits } from '../scan/scan';
import { type KeptModels, keptModels, type ModelReadings } from './kept-models';
import { toOriginalOffset } from './line-endings';
import { type ClassificationState, snapshotOf } from './state';
import { versionWindow } from './version-window';

export interface ClassifyInput {
  readonly input: RecognitionInput;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
  readonly reading: TextReading;
  readonly hits: ScanHits;
  /** Offsets of tokens that could be slots, and of identifiers that could be IDs. */
  readonly slots: readonly number[];
  readonly identifiers: readonly number[];
  readonly parts: RecognitionParts;
}

export interface Classification
  extends Pick<ClassificationState, 'models' | 'members' | 'identifiers' | 'versions' | 'versionPlaces'> {
  readonly evidence: () => FileEvidence;
  /** To be asked for when all is said: what the file was asked belongs to it. */
  readonly classification: () => ClassificationState;
}

/** Never a function* inside of another: V8 would keep each of them, and what it sees, until all memory is cleared. */
function* modelsBetween(
  search: ModelSearch,
  old: readonly Mention[] | undefined,
  change: Change | undefined,
): Steps<readonly Mention[]> {
  const found = yield* recognizeModels(search);
  return old && change ? yield* reuseUnchanged(found, old, change) : found;
}

/** `change`: of the text since the `old` was judged. */
export function* classify(
  context: ClassifyInput,
  old: ClassificationState | undefined,
  change: Change | undefined,
): Steps<Classification> {
  const { input, language, catalogue, options, reading, hits } = context;
  const { text } = input;
  const { regions } = reading;
  const { earlier = [] } = options;
  const lines = change ? old?.lines?.after(change, text) : undefined;
  let evidence =
    old?.matches &&
    change &&
    fileEvidenceOf(input, updateClientMatches(old.matches, change, text, hits.clients), options, lines);
  // A few clients are read where somebody asks for them.
  if (!evidence && hits.clients.length > MANY_CLIENTS)
    evidence = fileEvidenceOf(input, yield* allClientMatches(text, hits.clients), options);
  const evidenceOfFile = (): FileEvidence => {
    evidence ??= fileEvidenceOf(input, atOnce(allClientMatches(text, hits.clients)), options);
    return evidence;
  };
  const asked = askedFor(input, options);
  const isAskedAgain = old?.asked === asked && areSameMatches(old.earlier, earlier);
  // Where places may have changed; without it nothing can be kept.
  const touched = isAskedAgain ? reading.touched : undefined;

  const atFirst = evidence;
  const fileWideAtFirst = atFirst && fileWideEvidence(atFirst);
  const saysTheSame =
    !old?.fileWide ||
    (atFirst !== undefined &&
      fileWideAtFirst !== undefined &&
      areSame(old.fileWide, fileWideAtFirst) &&
      (change === undefined || haveMoved(old.headers ?? [], atFirst.headers(), change)));
  const lookFrom = (from: number, to: number): Steps<readonly Mention[]> =>
    modelsBetween(
      withSome(
        {
          input,
          regions,
          hits: between(OFFSETS.at, hits.models, from, to),
          slots: between(OFFSETS.at, context.slots, from, to),
          evidence: evidenceOfFile,
          catalogue,
          options,
        },
        { kept },
      ),
      old?.models,
      change,
    );
  const stretch = saysTheSame ? touched : undefined;
  const changes = stretch &&
    change &&
    reading.reread && {
      reread: reading.reread,
      touched: stretch,
      speaks: hasSpoken(change, old, { text, lines: evidenceOfFile().lines, matches: evidenceOfFile().own }),
    };
  const keeper = (readings: ModelReadings | undefined): KeptModels =>
    keptModels(regions, evidenceOfFile, readings && changes && { readings, changes });
  const kept = options.isOnce
    ? undefined
    : {
        known: keeper(old?.kept?.known),
        slots: keeper(old?.kept?.slots),
        listed: keeper(old?.kept?.listed),
      };
  const update = updateOf(MENTIONS, old?.models, stretch, text, MODEL_REACH, COMPANY_REACH);
  const models = update.with(yield* lookFrom(update.from, update.to));
  yield;
  const onPage = language.format !== 'code';
  const identifiers = yield* updateItemsByStretch(
    MENTIONS,
    old?.identifiers,
    touched,
    text,
    IDENTIFIER_REACH,
    (from, to) => identifierSlots(text, between(OFFSETS.at, context.identifiers, from, to), regions, onPage),
  );
  const { versions, services } = yield* versionsIn(context, old, change, touched);
  yield;
  const places = yield* updateItemsByStretch(
    VERSION_PLACES,
    old?.versionPlaces,
    touched,
    text,
    VERSION_PLACE_REACH,
    (from, to) => versionPlaces(text, between(OFFSETS.at, hits.versionWords, from, to), regions),
  );
  const all = yield* sdkMembers(hits.members, { text, regions, evidence: evidenceOfFile, catalogue, options });
  const members = old && change ? yield* reuseUnchanged(all, old.members, change) : all;
  const found = { models, members, identifiers, versions, versionPlaces: places };
  return {
    ...found,
    evidence: evidenceOfFile,
    classification() {
      if (!kept) return withSome({ ...found, asked, earlier }, { matches: evidence?.own });
      const fileWide = evidence === atFirst ? fileWideAtFirst : evidence && fileWideEvidence(evidence);
      const signs =
        evidence && fileWide
          ? { matches: evidence.own, fileWide, lines: evidence.lines, headers: evidence.headers() }
          : {};
      return withSome(
        {
          ...found,
          asked,
          earlier,
          kept: { known: kept.known.readings, slots: kept.slots.readings, listed: kept.listed.readings },
        },
        { ...signs, services },
      );
    },
  };
}

const MANY_CLIENTS = 500;

/** What is written like no version costs nothing more than a look, and the part that knows versions is not loaded for it. */
function* versionsIn(
  { input, reading: { regions }, catalogue, options, hits, parts }: ClassifyInput,
  old: ClassificationState | undefined,
  change: Change | undefined,
  touched: Change | undefined,
): Steps<FoundVersions> {
  const { text } = input;
  const window = old && touched && versionWindow(text, touched);
  const fresh = window ? between(OFFSETS.at, hits.versions, window.from, window.to) : hits.versions;
  if (!(window && old.versions.length) && !mayHoldCandidate(text, fresh)) return { versions: [] };
  const { findVersions } = yield* parts.contracts();
  const before = old && change && { versions: old.versions, services: old.services, change, window };
  return yield* findVersions(hits.versions, { input, regions, catalogue, options }, before);
}

/** Did a changed line, or one before it changed, speak of a platform? */
function hasSpoken(
  { from, oldTo, newTo }: Change,
  old: ClassificationState | undefined,
  now: { readonly text: string; readonly lines: TextLines; readonly matches: readonly ClientMatch[] },
): boolean {
  if (newTo - from > LONGEST_CHANGE || oldTo - from > LONGEST_CHANGE || !old?.lines || !old.matches) return true;
  const hasMatch = (matches: readonly ClientMatch[], to: number): boolean =>
    between(MATCH_AT, matches, from - NEAR_MATCH, to + NEAR_MATCH).length > 0;
  return (
    hasMatch(old.matches, oldTo) ||
    hasMatch(now.matches, newTo) ||
    old.lines.speaking(from, oldTo) !== undefined ||
    now.lines.speaking(from, newTo) !== undefined
  );
}
const LONGEST_CHANGE = 2_000;
const NEAR_MATCH = 200;
const MATCH_AT = ({ at }: ClientMatch): number => at;

/** What is looked at around an identifier, in UTF-16 code units. */
const IDENTIFIER_REACH = 300;

function askedFor({ path }: RecognitionInput, options: FileOptions): string {
  const { slots = false, everyVersion = false, fileTier, bareTier, loud, project = [] } = options;
  return JSON.stringify([path, slots, everyVersion, fileTier, bareTier, loud, project]);
}

/** Most are the very same list. */
const areSameMatches = (a: readonly ClientMatch[], b: readonly ClientMatch[]): boolean =>
  a === b || (a.length === b.length && a.every((match, index) => isSameMatch(match, b[index])));

const isSameMatch = (a: ClientMatch, b: ClientMatch | undefined): boolean =>
  a === b ||
  (a.platform === b?.platform &&
    a.at === b.at &&
    a.text === b.text &&
    a.client === b.client &&
    a.target?.platform === b.target?.platform);

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

/** The client matches of a text as it stands; of a document that was recognized they are kept. */
export function clientMatchesOf(text: string, document: RecognizedDocument | undefined): readonly ClientMatch[] {
  const { classification, lines } = snapshotOf(document) ?? {};
  if (!classification?.matches || !lines || document?.text !== text) return clientMatchesIn(text);
  return lines.returns.length
    ? classification.matches.map((match) => ({ ...match, at: toOriginalOffset(match.at, lines.returns) }))
    : classification.matches;
}
