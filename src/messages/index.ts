/** The door of `messages`: every sentence that a person reads. */

export { messagesFor } from './by-locale';
export type { CardHeading, CardLabel, CardMessages } from './card';
export type { ActionMessages, ChangeMessages, FindingMessages, VersionFact, VersionWord } from './findings';
export { ENGLISH_FINDINGS } from './findings-en';
export { loadCards } from './load-cards';
export { loadFindings } from './load-findings';
export { loadOwnFile } from './load-own-file';
export { loadPanel } from './load-panel';
export { loadPolicy } from './load-policy';
export { loadReports } from './load-reports';
export type { SpokenCards, SpokenFindings } from './messages';
export { grouped } from './numbers';
export type { PanelMessages } from './panel';
export type { PolicyMessages } from './policy';
export type { ReportMessages } from './reports';
