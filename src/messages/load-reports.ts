/** The reports' table for a locale: only what is spoken is loaded. */
import { isJapanese } from './messages';
import type { ReportMessages } from './reports';

/** English for a language that is not there. */
export async function loadReports(locale: string): Promise<ReportMessages> {
  return isJapanese(locale)
    ? (await import('./reports-ja')).JAPANESE_REPORTS
    : (await import('./reports-en')).ENGLISH_REPORTS;
}
