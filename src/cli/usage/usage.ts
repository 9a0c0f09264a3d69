/** What a command takes, as data: its options are read by it, `--help` prints it, shells complete by it. */

export interface OptionUsage {
  /** What it takes, in capitals; a switch where absent. */
  readonly takes?: string;
  /** What it takes may be left out. */
  readonly optional?: true;
  /** It may be repeated. */
  readonly many?: true;
  /** The words that it takes, where they are few. */
  readonly words?: readonly string[];
  readonly says: string;
}

export type Options = Readonly<Record<string, OptionUsage>>;

export interface CommandUsage {
  /** What stands behind the name, such as `[OPTIONS] PATH…`. */
  readonly line: string;
  /** A few words, for the list of commands. */
  readonly summary: string;
  /** A paragraph a string. */
  readonly about: readonly string[];
  readonly options: Options;
  /** A command line and what it does. */
  readonly examples: readonly (readonly [string, string])[];
  /** What stands alone on its line and is completed, besides options. */
  readonly arguments: 'paths' | 'models' | readonly string[];
}

/** The options that were given. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name] extends { readonly many: true }
    ? readonly string[]
    : O[Name] extends { readonly takes: string }
      ? string
      : boolean;
};
