/** The sentences of reports that the command line writes beside the findings themselves. */
import type { Severity } from './severity';

export interface ReportMessages {
  readonly locale: 'en' | 'ja';
  readonly title: string;
  readonly nothing: string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** `counts` are phrases of `count`. */
  readonly found: (counts: readonly string[], files: number) => string;
  readonly count: (severity: Severity, count: number) => string;
  readonly catalogueOf: (day: string) => string;
  readonly notRead: (paths: number) => string;
  readonly more: (rows: number) => string;
  readonly badge: {
    readonly label: string;
    readonly current: string;
    readonly incomplete: string;
    /** Errors: what is retired, above all. */
    readonly broken: (count: number) => string;
    readonly soon: (count: number) => string;
  };
  readonly columns: {
    readonly severity: string;
    readonly place: string;
    readonly what: string;
    readonly use: string;
    readonly owners: string;
  };
}
