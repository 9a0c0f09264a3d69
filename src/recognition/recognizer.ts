/** Text and catalogue in, mentions out: the one recognizer of hover, completion, diagnostics, CLI and every later front end. */
import { type Catalogue, isLayered } from '../catalogue';
import {
  type Language,
  languageOf,
  OFFSETS,
  readTextInSteps,
  type Steps,
  updateItemsByStretch,
  withSome,
} from '../text';
import { mayHoldApiVersion } from './api-versions/candidates';
import { keptCalls } from './calls/kept-calls';
import { fileTierOf } from './context/file-kind';
import { isCatalogue } from './context/own-files';
import { isSourceMap } from './context/source-map';
import { pairDeployments } from './deployments/pairing/pair';
import { mayNameDeployment } from './deployments/references/name-hints';
import type { FileOptions, RecognitionInput, RecognitionOptions, RecognizedDocument } from './document';
import { mapToOriginal, type NormalizedLines, normalizeLines } from './incremental/line-endings';
import { classify } from './incremental/reuse';
import { type Snapshot, sealed, snapshotOf } from './incremental/state';
import type { Mention } from './mention';
import { withAliases } from './mentions/alias-keys';
import { identifiersIn } from './mentions/enum-members';
import { quietInTests } from './mentions/test-blocks';
import { unknownModelHitsIn } from './mentions/unknown-models';
import { apartFrom, withoutOverlaps } from './overlaps';
import type { RecognitionParts } from './parts/parts';
import { mayUseEndpoint } from './scan/endpoint-hints';
import { SCAN_REACH, type ScanHits, updateScanHits } from './scan/scan';

/** Its steps wait for the parts that a text needs. */
export function* recognizeWith(
  parts: RecognitionParts,
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions = {},
  before?: RecognizedDocument,
): Steps<RecognizedDocument> {
  const below = isLayered(catalogue) ? catalogue.user.below : undefined;
  const found = yield* recognizeBy(parts, input, catalogue, options, before);
  if (!below) return found;
  const firm = yield* recognizeBy(parts, input, below, options, before?.firm);
  return { ...found, mentions: besides(firm.mentions, found.mentions), firm };
}

/** What is known without the workspace's names, and what they add beside it. */
function besides(firm: readonly Mention[], all: readonly Mention[]): readonly Mention[] {
  const known = firm.filter((mention) => mention.class === 'known');
  return [...known, ...apartFrom(known, all)].sort((a, b) => a.start - b.start);
}

function* recognizeBy(
  parts: RecognitionParts,
  input: RecognitionInput,
  catalogue: Catalogue,
  options: RecognitionOptions,
  before: RecognizedDocument | undefined,
): Steps<RecognizedDocument> {
  if (isCatalogue(input) || isSourceMap(input.path)) return { ...input, mentions: [] };
  const language = languageOf(input.path, input.languageId, input.text);
  const snapshot = snapshotOf(before);
  const isKept = snapshot?.catalogue === catalogue && snapshot.language === language && !snapshot.options.isOnce;
  const old = isKept ? snapshot : undefined;
  const read = yield* normalizeLines(input.text, old && before && { raw: before.text, lines: old.lines });
  const found = yield* inLines({ ...input, text: read.lines.text }, catalogue, options, {
    ...read,
    language,
    old,
    parts,
  });
  return mapToOriginal(found, input.text, read.lines);
}

/** What is at hand of the text, and of the text before. */
interface TextState extends NormalizedLines {
  readonly language: Language;
  readonly old: Snapshot | undefined;
  readonly parts: RecognitionParts;
}

function* inLines(
  input: RecognitionInput,
  catalogue: Catalogue,
  asked: RecognitionOptions,
  { lines, change, language, old, parts }: TextState,
): Steps<RecognizedDocument> {
  const { text } = input;
  const hits = yield* updateScanHits(old?.hits, change, text, catalogue, asked.nextHit);
  const empty: Snapshot = { catalogue, language, lines, options: asked, hits };
  const index = asked.declared?.size && mayNameDeployment(text) ? asked.declared : undefined;
  if (!asked.slots && !index && !mayHoldAnything(text, hits)) return { ...input, mentions: [], state: sealed(empty) };

  const fileTier = fileTierOf(input, asked);
  const loud = asked.loud ?? (RUNS.test(input.path) ? 'documentation' : undefined);
  const isPage = language.format === 'markdown' && loud === undefined;
  const options: FileOptions = withSome({ ...asked, fileTier, bareTier: isPage ? 'uncalled' : fileTier }, { loud });
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
    classification,
  } = yield* classify(
    { input, language, catalogue, options, reading, hits, slots, identifiers, parts },
    old?.classification,
    change,
  );
  const undated = options.everyVersion
    ? (yield* parts.contracts()).undatedVersions({ input, regions, catalogue, options })
    : [];
  const found = [...models, ...members, ...versions.flatMap(({ mention }) => mention ?? []), ...undated, ...named].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  yield;
  const known = yield* withAliases(withoutOverlaps(found), text, regions, catalogue);
  const pair = withSome(
    {
      input,
      regions,
      mentions: loud === 'everywhere' ? known : quietInTests(known, text, input.path),
      versions: versionPlaces,
      mayHoldDeployment: hits.versionWords.length + hits.deployments.length > 0,
      catalogue,
      options,
    },
    { tokens },
  );
  yield;
  const { deployments, limits, mentions: paired } = yield* pairDeployments(pair, parts.deployments);
  yield;
  const withNamed = index
    ? yield* (yield* parts.deployments()).withNames(paired, { ...pair, index, deployments, evidence })
    : paired;
  yield;
  const endpoints = usesEndpoint(text, hits)
    ? (yield* parts.contracts()).endpointUses(input, regions, catalogue, options)
    : [];
  const left = {
    ...empty,
    reading,
    classification: classification(),
    calls: (reading.reread && old?.calls?.after(reading.reread)) ?? keptCalls(),
  };
  const state = sealed(options.slots ? withSome(left, { slots, identifiers }) : left);
  const result = { ...input, mentions: withoutOverlaps(withNamed), deployments, endpoints, state };
  return limits.length > 0 ? withSome(result, { limits }) : result;
}

/** Pages whose code is run: of Livebook, Quarto, R Markdown. */
const RUNS = /\.(?:livemd|[qr]md)$/i;

const mayHoldAnything = (text: string, { models, strangers, members, versions, endpoints }: ScanHits): boolean =>
  models.length + strangers.length + members.length > 0 ||
  mayHoldApiVersion(text, versions) ||
  usesEndpoint(text, { endpoints });

const usesEndpoint = (text: string, { endpoints }: Pick<ScanHits, 'endpoints'>): boolean =>
  endpoints.length > 0 && mayUseEndpoint(text);

/** Only code has names of its own, also the code on a page. */
const holdsIdentifiers = ({ format, config }: Language, options: RecognitionOptions): boolean =>
  options.slots === true && ((format === 'code' && config !== true) || format === 'markdown' || format === 'notebook');
