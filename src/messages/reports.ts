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
  readonly inventory: {
    readonly title: string;
    readonly state: string;
    /** Of a lifecycle state or stage; one that is not here is shown as it is. */
    readonly states: Readonly<Record<string, string>>;
    readonly count: (models: number, apiVersions: number) => string;
    readonly uses: (uses: number, inTests: number) => string;
    /** Used, but not named by any file. */
    readonly elsewhere: string;
    /** What an account has, by its names there. */
    readonly deployed: string;
    /** What stands for it in the files. */
    readonly namedAs: string;
  };
  readonly fix: {
    readonly removed: string;
    readonly left: string;
    readonly reasons: Readonly<
      Record<'no-fix' | 'not-safe' | 'meets-another' | 'changed' | 'not-utf8' | 'unreadable' | 'declined', string>
    >;
    readonly done: (applied: number, files: number, left: number) => string;
    readonly wouldDo: (applied: number, files: number, left: number) => string;
    /** Answers are the same letters in every language. */
    readonly question: string;
  };
  readonly upcoming: {
    readonly title: string;
    /** Negative once it is over. */
    readonly inDays: (days: number) => string;
    readonly count: (models: number, until: string) => string;
    readonly nothing: (until: string) => string;
    readonly ends: (name: string, platform: string) => string;
  };
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
    readonly date: string;
    readonly place: string;
    readonly what: string;
    readonly use: string;
    readonly owners: string;
  };
}
