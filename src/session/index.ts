/** The door of `session`: what every front end asks, whatever its host. */

export type { Action } from './actions';
export {
  type Answer,
  type AnswerContext,
  answerOf,
  dayOf,
  failed,
  findingsText,
  findingText,
  textToCheck,
  WANTS_TEXT,
} from './agent-answers';
export type { Hover } from './at-place';
export { loadWords } from './cards';
export type { Cell } from './cells';
export { createCheckQueue, type Run, type Work } from './check-queue';
export { type CheckedFile, createCheckedFiles, numbersOf } from './checked-files';
export type { Offered, OfferedItem } from './completions';
export { decode } from './decode';
export type { WorkspaceFiles } from './deployments';
export type { OpenDocument, Place } from './documents';
export type { CheckedReading } from './findings';
export type { OwnFileOutcome, OwnFileText } from './folder-catalogues';
export type { DateHint } from './hints';
export type { SessionHost } from './host';
export { type IgnoreRow, withIgnored } from './ignore-row';
export { OWN_FILE } from './own-file-name';
export type { SettingLayer } from './place-settings';
export type { Reading } from './reading';
export { type ModelName, replacingsOf } from './replace-model';
export { createSession, type Session } from './session';
export type { SettingProblem, Settings } from './settings';
export { createSlices } from './slices';
export { type CardName, type Subject, subjectOfName, subjectsNamed } from './subjects';
export { type Others, readTreeFile, readTreeFileAgain } from './tree-file';
export { opensList, TRIGGERS } from './typing';
