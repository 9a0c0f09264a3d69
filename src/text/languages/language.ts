/** What a row of the table of languages says. */

/** A string literal: what opens it, what closes it, and how the closing mark is escaped. */
export interface StringRule {
  readonly open: string;
  readonly close: string;
  /** `\`: the next character is taken as it is; `double`: the mark twice; `none`: raw. */
  readonly escape: '\\' | 'double' | 'none' | '`';
  readonly multiline?: boolean;
  /** What begins code inside the string, closed by `}` (or `)`). */
  readonly interpolation?: '${' | '#{' | '\\(' | '$(' | '{';
  /** The mark of an interpolation, twice, stands for itself: `{{`. */
  readonly doubled?: true;
  /** What must be closed as often as it is opened inside: `%q{ {} }`. */
  readonly nests?: string;
  /** Characters behind the closing mark with which it is an escape, and closes nothing: `''$` of Nix. */
  readonly notBefore?: string;
  /** Opens no string behind a word or a closing bracket: there it is an operator or belongs to the name. */
  readonly notAfterValue?: true;
}

/**
 * A literal or comment whose closing mark is told by how it opens: `R"x( … )x"`, `%q{ … }`, `--[==[ … ]==]`. What it is must be plain from
 * its own line and the significant token before it: a literal that may turn out to be none farther down would differ when lines are read alone.
 */
export interface DelimitedRule {
  /** What it may begin with; `open` decides. */
  readonly marks: readonly string[];
  /** Sticky, bounded, and within one line. */
  readonly open: RegExp;
  readonly rule: (found: RegExpExecArray) => StringRule;
  /** A string unless it says otherwise. `pattern`: nothing in it is a value. */
  readonly as?: 'comment' | 'pattern';
  /** Only where no operand stands before it; see `regexLiterals`. */
  readonly where?: 'operator' | 'command';
  /** A pattern and what replaces it: `s{a}{b}`. */
  readonly parts?: 2;
}

/** A short literal of one line that `open` matches as a whole: a character such as `'"'`. */
export interface AtomRule {
  readonly marks: readonly string[];
  /** Sticky and bounded. */
  readonly open: RegExp;
  /** Opens nothing behind a word or a closing bracket. */
  readonly notAfterValue?: true;
}

/** How the file as a whole is read. `code` covers every language with brackets, keys and calls, JSON and HCL among them. */
export type Format =
  | 'code'
  | 'hocon'
  | 'lines'
  | 'shell'
  | 'modelfile'
  | 'yaml'
  | 'markup'
  | 'markdown'
  | 'notebook'
  | 'prose';

export interface Comments {
  /** Marks of comments that end with their line. */
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /** A block inside a block must be closed, too. */
  readonly nested?: true;
  /** Those of the marks above that count only where a line begins. */
  readonly lineStartOnly?: readonly string[];
  /** What looks like the mark of a comment and is none: `#[` of PHP. Sticky, bounded. */
  readonly unless?: RegExp;
}

export interface Language {
  readonly name: string;
  readonly format: Format;
  /** Endings of the file's name, with the dot or the whole name, lower case. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** Of languages that share a name: is a text, by its beginning, of this one? */
  readonly contents?: (text: string) => boolean;
  readonly comments: Comments;
  readonly strings: readonly StringRule[];
  /** Literals that choose their marks. */
  readonly delimited?: readonly DelimitedRule[];
  /** Characters that may be a quote. */
  readonly atoms?: readonly AtomRule[];
  /** A bare word with a dash behind it that stands for a string. Sticky and bounded. */
  readonly bareIds?: RegExp;
  /** Between digits: `1'000` of C++. */
  readonly digitSeparator?: string;
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
