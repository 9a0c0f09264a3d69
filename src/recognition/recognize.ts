/** Text and catalogue in, mentions out: the one recognizer of hover, completion, diagnostics, CLI and every later front end. */
import { type Catalogue, isLayered } from '../catalogue';
import { atOnce, type Language, languageOf, OFFSETS, readTextInSteps, type Steps, updateItemsByStretch } from '../text';
import { mayHoldApiVersion } from './api-versions/candidates';
import { keptCalls } from './calls/kept-calls';
import { fileTierOf } from './context/file-kind';
import { isCatalogue } from './context/own-files';
import { isSourceMap } from './context/source-map';
import { pairDeployments } from './deployments/pairing/pair';
import { apartFrom, mayNameDeployment, withNames } from './deployments/references/named';
import type { FileOptions, RecognitionInput, RecognitionOptions, RecognizedDocument } from './document';
import { mapToOriginal, type ReadLines, readLines } from './incremental/line-endings';
import { classify } from './incremental/reuse';
import { type Snapshot, sealed, snapshotOf } from './incremental/state';
import type { Mention } from './mention';
import { withAliases } from './mentions/alias-keys';
import { undatedVersions } from './mentions/api-versions';
import { endpointUses } from './mentions/endpoints';
import { identifiersIn } from './mentions/enum-members';
import { quietInTests } from './mentions/test-blocks';
import { unknownModelHitsIn } from './mentions/unknown-models';
import { mayUseEndpoint } from './scan/endpoint-hints';
import { SCAN_REACH, type ScanHits, updateScanHits } from './scan/scan';

/**
 * Finds every mention in a text. Linear in the length of the text; never throws.
 * With the recognition of the text as it was `before`, only what changed is looked at anew; the result is the same.
 */
export function recognize(
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
  before?: RecognizedDocument,
): RecognizedDocument {
  return atOnce(recognizeInSteps(input, catalogue, options, before));
}

/** The same in steps: a text of many mentions takes a while. */
export function* recognizeInSteps(
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
  before?: RecognizedDocument,
): Steps<RecognizedDocument> {
  const below = isLayered(catalogue) ? catalogue.user.below : undefined;
  const found = yield* recognizeBy(input, catalogue, options, before);
  if (!below) return found;
  const firm = yield* recognizeBy(input, below, options, before?.firm);
  return { ...found, mentions: besides(firm.mentions, found.mentions), firm };
}

/** What is known without the workspace's names, and what they add beside it. */
function besides(firm: readonly Mention[], all: readonly Mention[]): readonly Mention[] {
  const known = firm.filter((mention) => mention.class === 'known');
  return [...known, ...apartFrom(known, all)].sort((a, b) => a.start - b.start);
}

function* recognizeBy(
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions,
  before: RecognizedDocument | undefined,
): Steps<RecognizedDocument> {
  if (isCatalogue(input) || isSourceMap(input.path)) return { ...input, mentions: [] };
  const language = languageOf(input.path, input.languageId, input.text);
  const snapshot = snapshotOf(before);
  const old = snapshot?.catalogue === catalogue && snapshot.language === language ? snapshot : undefined;
  const read = readLines(input.text, old && before && { raw: before.text, lines: old.lines });
  const found = yield* inLines({ ...input, text: read.lines.text }, catalogue, options, { ...read, language, old });
  return mapToOriginal(found, input.text, read.lines);
}

/** What is at hand of the text, and of the text before. */
interface TextState extends ReadLines {
  readonly language: Language;
  readonly old: Snapshot | undefined;
}

function* inLines(
  input: RecognitionInput,
  catalogue: Catalogue,
  asked: RecognitionOptions,
  { lines, change, language, old }: TextState,
): Steps<RecognizedDocument> {
  const { text } = input;
  const hits = yield* updateScanHits(old?.hits, change, text, catalogue, asked.nextHit);
  const empty: Snapshot = { catalogue, language, lines, options: asked, hits };
  const index = asked.declared?.size && mayNameDeployment(text) ? asked.declared : undefined;
  if (!asked.slots && !index && !mayHoldAnything(text, hits)) return { ...input, mentions: [], state: sealed(empty) };

  const fileTier = fileTierOf(input, asked);
  const loud = asked.loud ?? (RUNS.test(input.path) ? 'documentation' : undefined);
  const isPage = language.format === 'markdown' && loud === undefined;
  const options: FileOptions = { ...asked, ...(loud && { loud }), fileTier, bareTier: isPage ? 'uncalled' : fileTier };
  yield;
  const reading = yield* readTextInSteps(text, language, old?.reading, change);
  const { regions, tokens } = reading;
  yield;
  const slots = options.slots
    ? yield* updateItemsByStretch(OFFSETS, old?.slots, reading.reread, text, SCAN_REACH, (from, to) =>
        unknownModelHitsIn(text, regions, from, to),
      )
    : hits.strangers;
  yield;
  const identifiers = holdsIdentifiers(language, options)
    ? yield* updateItemsByStretch(OFFSETS, old?.identifiers, change, text, SCAN_REACH, (from, to) =>
        identifiersIn(text, catalogue, from, to),
      )
    : [];
  yield;
  const {
    models,
    members,
    versions,
    versionPlaces,
    identifiers: named,
    evidence,
    file,
    classification,
  } = yield* classify(
    { input, language, catalogue, options, reading, hits, slots, identifiers },
    old?.classification,
    change,
  );
  const found = [
    ...models,
    ...members,
    ...versions.flatMap(({ mention }) => mention ?? []),
    ...undatedVersions({ input, regions, catalogue, options, file }),
    ...named,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  yield;
  const known = yield* withAliases(withoutOverlaps(found), text, regions, catalogue);
  const pair = {
    input,
    regions,
    mentions: loud === 'everywhere' ? known : quietInTests(known, text, input.path),
    versions: versionPlaces,
    mayHoldDeployment: hits.versionWords.length + hits.deployments.length > 0,
    catalogue,
    options,
    ...(tokens && { tokens }),
  };
  yield;
  const { deployments, limits, mentions: paired } = yield* pairDeployments(pair);
  yield;
  const withNamed = index ? yield* withNames(paired, { ...pair, index, deployments, evidence }) : paired;
  yield;
  const endpoints = endpointUses(input, regions, catalogue, options, hits.endpoints);
  const state = sealed({
    ...empty,
    reading,
    ...(options.slots && { slots, identifiers }),
    classification: classification(),
    calls: (reading.reread && old?.calls?.after(reading.reread)) ?? keptCalls(),
  });
  return {
    ...input,
    mentions: withoutOverlaps(withNamed),
    deployments,
    endpoints,
    ...(limits.length > 0 && { limits }),
    state,
  };
}

/** Pages whose code is run: of Livebook, Quarto, R Markdown. */
const RUNS = /\.(?:livemd|[qr]md)$/i;

const mayHoldAnything = (text: string, { models, strangers, members, versions, endpoints }: ScanHits): boolean =>
  models.length + strangers.length + members.length > 0 ||
  mayHoldApiVersion(text, versions) ||
  (endpoints.length > 0 && mayUseEndpoint(text));

/** Only code has names of its own, also the code on a page. */
const holdsIdentifiers = ({ format, config }: Language, options: RecognitionOptions): boolean =>
  options.slots === true && ((format === 'code' && config !== true) || format === 'markdown' || format === 'notebook');

function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
