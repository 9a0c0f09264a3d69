/** Every sentence that a person reads, in one typed table a room and language. Pure: the editor and the CLI choose the language. */
import { type CardMessages, englishCard, japaneseCard } from './card';
import { englishFindings, type FindingMessages, japaneseFindings } from './findings';

export interface Messages {
  readonly locale: 'en' | 'ja';
  readonly card: CardMessages;
  readonly findings: FindingMessages;
}

const ENGLISH: Messages = { locale: 'en', card: englishCard, findings: englishFindings };
const JAPANESE: Messages = { locale: 'ja', card: japaneseCard, findings: japaneseFindings };

/** The table for a locale such as `en`, `ja` or `ja-JP`; English for a language that is not there. */
export function messagesFor(locale: string): Messages {
  return locale.toLowerCase().startsWith('ja') ? JAPANESE : ENGLISH;
}
