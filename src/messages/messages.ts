/** Every sentence that a person reads, in one typed table a room and language. Pure: the editor and the CLI choose the language. */
import type { CardMessages } from './card';
import { englishCard } from './card-en';
import type { FindingMessages } from './findings';
import { englishFindings } from './findings-en';

export interface Messages {
  readonly locale: 'en' | 'ja';
  readonly card: CardMessages;
  readonly findings: FindingMessages;
}

export const ENGLISH: Messages = { locale: 'en', card: englishCard, findings: englishFindings };

/** Whether a locale such as `en`, `ja` or `ja-JP` is one of a language. */
export const isJapanese = (locale: string): boolean => locale.toLowerCase().startsWith('ja');
