/** What `import … from 'model-almanac'` gives. Fields may be added in a minor version; none goes or changes its meaning but in a major one. */

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface ScanOptions {
  /** Paths, and a `model-almanac.json`, are relative to it; the process's working directory where absent. */
  readonly cwd?: string;
}

export interface JudgeOptions {
  /** `YYYY-MM-DD`; today in UTC where absent. */
  readonly asOf?: string;
  /** Warn of retirements so many days ahead; 90 where absent. */
  readonly leadTimeDays?: number;
  /** Only these platforms; all of them when empty or absent. */
  readonly platforms?: readonly string[];
  /** Rule name → severity, or `off`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly ignoredIds?: readonly string[];
  /** Files in which models are named on purpose, as in `.gitignore`; tests and fixtures where absent. */
  readonly fixtures?: readonly string[];
  /** Judge what calls nothing (tests, tables, recorded responses …) like code. */
  readonly everywhere?: boolean;
  /** Also look at IDs that the catalogue does not know. */
  readonly unknownIds?: boolean;
  /** Of the messages. */
  readonly language?: 'en' | 'ja';
}

export interface Named {
  readonly text: string;
  readonly kind: 'model-id' | 'model-version' | 'api-version' | 'deployment-name';
  /** `slot`: the catalogue does not know it, the place says that it is a model. */
  readonly class: 'known' | 'slot';
  readonly platform?: string;
  readonly id?: string;
  readonly version?: string;
  /** `false`: the platform that the place names does not list it. */
  readonly listed?: false;
}

/** Lines and columns count from 1, columns in UTF-16 code units; a byte order mark does not count. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly mention: Named;
  /** The best replacement, as `id` or `id@version`. */
  readonly replacement?: string;
  /** A firm retirement date. */
  readonly date?: string;
  readonly source?: { readonly url?: string; readonly checked: string };
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  readonly replacement: string;
  /** Safe: the call beside it is known to go on working. */
  readonly preferred: boolean;
  /** What else changes. */
  readonly note?: string;
  /** To be written together or not at all. `start` and `end` count UTF-16 code units from the beginning of the text. */
  readonly edits: readonly {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly start: number;
    readonly end: number;
    readonly oldText: string;
    readonly newText: string;
  }[];
}

export interface Mention extends Named {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly role: 'code' | 'config' | 'url' | 'comment' | 'prose' | 'table' | 'identifier';
}

export interface NotRead {
  readonly file: string;
  readonly why: string;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What could not be read, or not as a whole: without it nothing is said to be clean. */
  readonly notRead: readonly NotRead[];
  /** The newest day on which any source of the catalogue was checked. */
  readonly catalogueDay: string;
}

export interface MentionsResult {
  readonly mentions: readonly Mention[];
  readonly notRead: readonly NotRead[];
}

export interface CardOptions {
  readonly cwd?: string;
  readonly asOf?: string;
  readonly platform?: string;
  readonly version?: string;
}

/** All that is known of a model, or of an API version; what is not known is absent. */
export interface Card {
  /** For an API version its service. */
  readonly platform?: string;
  readonly service?: string;
  readonly id?: string;
  readonly version?: string;
  readonly [fact: string]: unknown;
}

/** The findings of files and directories, as `model-almanac check` reports them. Rejects for options that make no sense. */
export function check(paths: string | readonly string[], options?: ScanOptions & JudgeOptions): Promise<CheckResult>;

/** The findings of one text, that of a file called `path`. */
export function checkText(
  text: string,
  options: ScanOptions & JudgeOptions & { readonly path: string },
): Promise<readonly Finding[]>;

/** Every model ID, model version, API version and deployment name. */
export function mentions(
  paths: string | readonly string[],
  options?: ScanOptions & Pick<JudgeOptions, 'unknownIds'>,
): Promise<MentionsResult>;

/** The cards that an ID stands for, one a platform and version; none where nothing has that name. */
export function card(id: string, options?: CardOptions): Promise<readonly Card[]>;

export const version: string;
