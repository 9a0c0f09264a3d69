/** The door of `session`: what every front end asks, whatever its host. */

export type { Cell } from './cells';
export { decode } from './decode';
export type { InfrastructureFiles } from './deployments';
export type { OpenDocument, Place } from './documents';
export type { JudgedReading } from './findings';
export { ignoreComment, isInCodeBlock } from './ignore-comment';
export type { OwnFileOutcome, OwnFileText } from './own-file';
export { OWN_FILE } from './own-file-name';
export type { SettingLayer } from './place-settings';
export type { Reading } from './reading';
export { type ClosedFile, createSession, type Session, type SessionHost } from './session';
export type { SettingProblem, Settings } from './settings';
