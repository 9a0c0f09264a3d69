/** What a recognition leaves behind for the next one of the same document. Only `incremental/` and the recognizer read it. */
import type { Catalogue } from '../../catalogue';
import type { Language, TextReading } from '../../text';
import type { SignPlaces } from '../api-versions/file-signs';
import type { KeptCalls } from '../calls/kept-calls';
import type { VersionPlace } from '../deployments/references/version-places';
import type { RecognitionOptions, RecognitionState, RecognizedDocument } from '../document';
import type { Mention } from '../mention';
import type { ClassifiedVersion } from '../mentions/api-versions';
import type { ClientMatch } from '../platform/client-patterns';
import type { HeaderScope } from '../platform/headers';
import type { TextLines } from '../platform/text-lines';
import type { ScanHits } from '../scan/scan';
import type { ModelReadings } from './kept-models';
import type { Lines } from './line-endings';

export interface Snapshot {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly lines: Lines;
  readonly options: RecognitionOptions;
  readonly hits: ScanHits;
  readonly reading?: TextReading;
  readonly slots?: readonly number[];
  readonly identifiers?: readonly number[];
  readonly classification?: ClassificationState;
  /** The calls that rules asked for. */
  readonly calls?: KeptCalls;
}

export const sealed = (snapshot: Snapshot): RecognitionState => snapshot as unknown as RecognitionState;

export const snapshotOf = (document: RecognizedDocument | undefined): Snapshot | undefined =>
  document?.state as unknown as Snapshot | undefined;

/** `false` where the text holds no comment of ours: it has none of the words that could begin one. */
export const mayHoldOwnComments = (document: RecognizedDocument): boolean =>
  snapshotOf(document)?.hits.own.length !== 0;

/** The options with which a document was recognized: with others, nothing of it can be used again. */
export const optionsOf = (document: RecognizedDocument | undefined): RecognitionOptions =>
  snapshotOf(document)?.options ?? {};

export interface ClassificationState {
  /** What was asked for: other options get other answers. */
  readonly asked: string;
  /** Signs of what goes before the text, which were asked for, too. */
  readonly earlier: readonly ClientMatch[];
  readonly models: readonly Mention[];
  readonly members: readonly Mention[];
  readonly identifiers: readonly Mention[];
  readonly versions: readonly ClassifiedVersion[];
  /** Where a version of a model may stand. */
  readonly versionPlaces: readonly VersionPlace[];
  /** The client matches and what they say to all mentions; absent while nobody asked. */
  readonly matches?: readonly ClientMatch[];
  readonly fileWide?: readonly string[];
  readonly headers?: readonly HeaderScope[];
  /** What the lines say that were asked about. */
  readonly lines?: TextLines;
  readonly kept?: { readonly known: ModelReadings; readonly slots: ModelReadings; readonly listed: ModelReadings };
  /** The evidence of services; absent while nobody asked. */
  readonly services?: SignPlaces;
}
