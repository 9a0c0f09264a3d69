/** Every sentence that a person reads, in one typed table a room and language. Pure: the editor and the CLI choose the language. */
import type { CardMessages } from './card';
import type { FindingMessages } from './findings';

export interface Messages {
  readonly locale: 'en' | 'ja';
  readonly card: CardMessages;
  readonly findings: FindingMessages;
}

/** What findings are told with, and what cards are: who shows the one does not load the other. */
export type SpokenFindings = Pick<Messages, 'locale' | 'findings'>;
export type SpokenCards = Pick<Messages, 'locale' | 'card'>;

/** Whether a locale such as `en`, `ja` or `ja-JP` is one of a language. */
export const isJapanese = (locale: string): boolean => locale.toLowerCase().startsWith('ja');
