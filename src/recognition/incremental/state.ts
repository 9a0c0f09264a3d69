/** What a recognition leaves behind for the next one of the same document. Only `incremental/` and the recognizer read it. */
import type { Catalogue } from '../../catalogue';
import type { Language, TextReading } from '../../text';
import type { SignPlaces } from '../api-versions/file-signs';
import type { VersionPlace } from '../deployments/references/version-places';
import type { RecognisedDocument, RecognitionOptions, RecognitionState } from '../document';
import type { Mention } from '../mention';
import type { JudgedVersion } from '../mentions/api-versions';
import type { Sign } from '../platform/client-patterns';
import type { Spots } from '../scan/scan';
import type { Lines } from './line-endings';

export interface Snapshot {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly lines: Lines;
  readonly options: RecognitionOptions;
  readonly spots: Spots;
  readonly reading?: TextReading;
  readonly slots?: readonly number[];
  readonly identifiers?: readonly number[];
  readonly judged?: Judged;
}

export const sealed = (snapshot: Snapshot): RecognitionState => snapshot as unknown as RecognitionState;

export const snapshotOf = (document: RecognisedDocument | undefined): Snapshot | undefined =>
  document?.state as unknown as Snapshot | undefined;

/** `false` where the text holds no comment of ours: it has none of the words that could begin one. */
export const mayHoldOwnComments = (document: RecognisedDocument): boolean =>
  snapshotOf(document)?.spots.own.length !== 0;

/** The options with which a document was recognized: with others, nothing of it can be used again. */
export const optionsOf = (document: RecognisedDocument | undefined): RecognitionOptions =>
  snapshotOf(document)?.options ?? {};

export interface Judged {
  /** What was asked for: other options get other answers. */
  readonly asked: string;
  /** Signs of what goes before the text, which were asked for, too. */
  readonly earlier: readonly Sign[];
  readonly models: readonly Mention[];
  readonly identifiers: readonly Mention[];
  readonly versions: readonly JudgedVersion[];
  /** Where a version of a model may stand. */
  readonly versionPlaces: readonly VersionPlace[];
  /** The signs of platforms and what they say to all mentions; absent while nobody asked. */
  readonly signs?: readonly Sign[];
  readonly said?: readonly string[];
  /** The signs of services; absent while nobody asked. */
  readonly services?: SignPlaces;
}
