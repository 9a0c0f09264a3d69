/** What a row of the table of languages says. */

/** A string literal: what opens it, what closes it, and how the closing mark is escaped. */
export interface StringRule {
  readonly open: string;
  readonly close: string;
  /** `\`: the next character is taken as it is; `double`: the mark twice; `none`: raw. */
  readonly escape: '\\' | 'double' | 'none' | '`';
  readonly multiline?: boolean;
  /** What begins code inside the string, closed by `}` (or `)`). */
  readonly interpolation?: '${' | '#{' | '\\(' | '$(';
}

/** How the file as a whole is read. `code` covers every language with brackets, keys and calls, JSON and HCL among them. */
export type Format = 'code' | 'lines' | 'shell' | 'yaml' | 'markup' | 'markdown' | 'notebook' | 'prose';

export interface Comments {
  /** Marks of comments that end with their line. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
}

export interface Language {
  readonly name: string;
  readonly format: Format;
  /** Endings of the file's name, with the dot or the whole name, lower case. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly comments: Comments;
  readonly strings: readonly StringRule[];
  /** Where a string is announced that begins on the next line and ends with a line of its own: `<<~TEXT`. The name is the last group. */
  readonly heredoc?: RegExp;
  /** Values here are configuration, not code. */
  readonly config?: boolean;
  /** A line end closes an assignment or a list element (HCL, Bicep, Ruby, …). */
  readonly lineEnds?: boolean;
  /** Bare strings at the start of a statement are documentation (Python, Elixir). */
  readonly docStrings?: boolean;
  /**
   * A slash begins a regular expression where no operand stands before it (`operator`); `command`: also behind a word with a space
   * before the slash and none behind it (`split /,/`).
   */
  readonly regexLiterals?: 'operator' | 'command';
  /** `false`: a value in front of `->` is a pattern, not a key. */
  readonly arrowIsAssignment?: false;
  /** Macros whose brackets hold a list: `vec![`. */
  readonly macroLists?: readonly string[];
  /** A colon at the end of a line opens a block. */
  readonly colonOpensBlock?: boolean;
  /** In a notebook, lines that begin with `!` are commands of a shell. */
  readonly shellEscapes?: boolean;
  /** What is declared here is infrastructure: one client says for the whole file whose models are meant. */
  readonly isInfrastructure?: boolean;
  /** How deployments of models are declared in files of this language. */
  readonly deploymentsIn?: 'bicep' | 'terraform' | 'arm' | 'azd';
}

/** A language as its row is written: most are code. */
export type Row = Omit<Language, 'format'> & Partial<Pick<Language, 'format'>>;
