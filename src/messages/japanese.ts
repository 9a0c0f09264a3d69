/** The sentences in Japanese: a file of its own on the desktop, so that nobody else loads them. */
import { japaneseCard } from './card-ja';
import { japaneseFindings } from './findings-ja';
import type { Messages } from './messages';

export const JAPANESE: Messages = { locale: 'ja', card: japaneseCard, findings: japaneseFindings };
