/** One table of languages: how each writes comments and strings, and by which names its files are known. */
import { words } from './words';

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

export interface Language {
  readonly name: string;
  readonly format: Format;
  /** Endings of the file's name, with the dot or the whole name, lower case. */
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  readonly strings: readonly StringRule[];
  /** Where a string is announced that begins on the next line and ends with a line of its own: `<<~TEXT`. The name is the last group. */
  readonly heredoc?: RegExp;
  /** Values here are configuration, not code. */
  readonly config?: boolean;
  /** A line end closes an assignment or a list element (HCL, Bicep, Ruby, …). */
  readonly lineEnds?: boolean;
  /** Bare strings at the start of a statement are documentation (Python, Elixir). */
  readonly docStrings?: boolean;
}

/** It may go on over lines. */
const LINES = { multiline: true } as const;
const dq = (extra: Partial<StringRule> = {}): StringRule => ({ open: '"', close: '"', escape: '\\', ...extra });
const sq = (extra: Partial<StringRule> = {}): StringRule => ({ open: "'", close: "'", escape: '\\', ...extra });
const raw = (open: string, close: string): StringRule => ({ open, close, escape: 'none', multiline: true });
const triple = (mark: string, extra: Partial<StringRule> = {}): StringRule => ({
  open: mark.repeat(3),
  close: mark.repeat(3),
  escape: '\\',
  multiline: true,
  ...extra,
});
const backtick = (extra: Partial<StringRule> = {}): StringRule => ({
  open: '`',
  close: '`',
  escape: '\\',
  multiline: true,
  ...extra,
});

/** `'"'` and `'\"'` where an apostrophe begins no string: it marks a lifetime, a prime. */
const QUOTE_CHARACTER: readonly StringRule[] = [
  { open: `'"`, close: "'", escape: 'none' },
  { open: `'\\"`, close: "'", escape: 'none' },
];

const C_COMMENTS = { lineComments: ['//'], blockComments: [['/*', '*/']] } as const;
const HASH = { lineComments: ['#'], blockComments: [] } as const;
const MARKUP = { lineComments: [], blockComments: [['<!--', '-->']] } as const;
const NONE = { lineComments: [], blockComments: [] } as const;

/** Most are code. */
type Row = Omit<Language, 'format'> & Partial<Pick<Language, 'format'>>;

const ROWS: readonly Row[] = [
  {
    name: 'python',
    names: words('.py .pyi .pyw .pyx .star .bzl'),
    ids: ['python'],
    ...HASH,
    strings: [triple('"'), triple("'"), dq(), sq()],
    docStrings: true,
  },
  {
    name: 'javascript',
    names: words('.ts .tsx .js .jsx .mjs .cjs .mts .cts'),
    ids: words('javascript javascriptreact typescript typescriptreact'),
    ...C_COMMENTS,
    strings: [dq(), sq(), backtick({ interpolation: '${' })],
  },
  {
    name: 'vue',
    names: words('.vue .svelte .astro'),
    ids: words('vue svelte astro'),
    lineComments: ['//'],
    blockComments: [
      ['/*', '*/'],
      ['<!--', '-->'],
    ],
    strings: [dq(LINES), sq(), backtick({ interpolation: '${' })],
  },
  {
    name: 'csharp',
    names: words('.cs .csx .cshtml .razor .fs .vb'),
    ids: words('csharp razor fsharp vb'),
    ...C_COMMENTS,
    strings: [
      triple('"', { escape: 'none' }),
      { open: '@"', close: '"', escape: 'double', multiline: true },
      { open: '$@"', close: '"', escape: 'double', multiline: true },
      dq(),
      sq(),
    ],
  },
  {
    name: 'java',
    names: words('.java .groovy .gradle'),
    ids: ['java', 'groovy'],
    ...C_COMMENTS,
    strings: [triple('"'), dq(), sq()],
  },
  {
    name: 'kotlin',
    names: words('.kt .kts .scala .sc .sbt'),
    ids: ['kotlin', 'scala'],
    ...C_COMMENTS,
    strings: [triple('"', { escape: 'none' }), dq(), sq()],
  },
  {
    name: 'go',
    names: ['.go'],
    ids: ['go'],
    ...C_COMMENTS,
    strings: [dq(), sq(), backtick({ escape: 'none' })],
  },
  {
    name: 'rust',
    names: ['.rs'],
    ids: ['rust'],
    ...C_COMMENTS,
    strings: [
      raw('r####"', '"####'),
      raw('r###"', '"###'),
      raw('r##"', '"##'),
      raw('r#"', '"#'),
      raw('r"', '"'),
      raw('br#"', '"#'),
      dq(LINES),
      ...QUOTE_CHARACTER,
    ],
  },
  {
    name: 'ruby',
    names: words('.rb .rake .gemspec gemfile rakefile'),
    ids: ['ruby'],
    lineComments: ['#'],
    blockComments: [['=begin', '=end']],
    strings: [raw('%w[', ']'), raw('%w(', ')'), raw('%i[', ']'), dq(LINES), sq(LINES)],
    heredoc: /<<[~-](["'`]?)([A-Za-z_]\w{0,40})\1/y,
    lineEnds: true,
  },
  {
    name: 'php',
    names: ['.php', '.phtml'],
    ids: ['php'],
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    strings: [dq(LINES), sq(LINES)],
    heredoc: /<<<[ \t]{0,4}(["']?)([A-Za-z_]\w{0,40})\1/y,
  },
  {
    name: 'swift',
    names: ['.swift'],
    ids: ['swift'],
    ...C_COMMENTS,
    strings: [raw('#"""', '"""#'), { open: '#"', close: '"#', escape: 'none' }, triple('"'), dq()],
    lineEnds: true,
  },
  {
    name: 'dart',
    names: ['.dart'],
    ids: ['dart'],
    ...C_COMMENTS,
    strings: [triple("'"), triple('"'), dq(), sq()],
  },
  {
    name: 'c',
    names: words('.c .h .cc .cpp .cxx .hpp .hh .m .mm .ino .cu .zig .proto .thrift'),
    ids: words('c cpp objective-c objective-cpp cuda-cpp proto3'),
    ...C_COMMENTS,
    strings: [raw('R"(', ')"'), dq(), sq()],
  },
  {
    name: 'r',
    names: ['.r', '.rmd.r'],
    ids: ['r'],
    ...HASH,
    strings: [raw('r"(', ')"'), dq(LINES), sq(LINES)],
  },
  {
    name: 'julia',
    names: ['.jl'],
    ids: ['julia'],
    lineComments: ['#'],
    blockComments: [['#=', '=#']],
    strings: [triple('"'), dq(LINES), ...QUOTE_CHARACTER],
  },
  {
    name: 'lua',
    names: ['.lua'],
    ids: ['lua'],
    lineComments: ['--'],
    blockComments: [['--[[', ']]']],
    strings: [raw('[[', ']]'), dq(), sq()],
  },
  {
    name: 'elixir',
    names: words('.ex .exs .erl .hrl .gleam'),
    ids: ['elixir', 'erlang'],
    ...HASH,
    strings: [
      triple('"'),
      triple("'"),
      { open: '~w(', close: ')', escape: '\\', multiline: true },
      { open: '~w[', close: ']', escape: '\\', multiline: true },
      { open: '~s(', close: ')', escape: '\\', multiline: true },
      dq(LINES),
      sq(),
    ],
    docStrings: true,
  },
  {
    name: 'haskell',
    names: words('.hs .lhs .elm .purs'),
    ids: ['haskell', 'elm'],
    lineComments: ['--'],
    blockComments: [['{-', '-}']],
    strings: [dq(), ...QUOTE_CHARACTER],
    lineEnds: true,
  },
  {
    name: 'clojure',
    names: words('.clj .cljs .cljc .edn .lisp .el .scm .rkt'),
    ids: ['clojure', 'lisp'],
    lineComments: [';'],
    blockComments: [],
    strings: [dq(LINES)],
  },
  {
    name: 'sql',
    names: ['.sql'],
    ids: words('sql plsql postgres'),
    lineComments: ['--'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: "'", close: "'", escape: 'double', multiline: true },
      { open: '"', close: '"', escape: 'double' },
    ],
  },
  {
    name: 'graphql',
    names: ['.graphql', '.gql'],
    ids: ['graphql'],
    ...HASH,
    strings: [triple('"'), dq()],
  },
  {
    name: 'prisma',
    names: ['.prisma'],
    ids: ['prisma'],
    ...C_COMMENTS,
    strings: [dq()],
    lineEnds: true,
  },
  {
    name: 'bicep',
    names: ['.bicep', '.bicepparam'],
    ids: ['bicep', 'bicep-params'],
    ...C_COMMENTS,
    strings: [triple("'", { escape: 'none' }), sq({ interpolation: '${' })],
    config: true,
    lineEnds: true,
  },
  {
    name: 'terraform',
    names: words('.tf .tfvars .hcl .tftpl .tofu .nomad'),
    ids: words('terraform terraform-vars hcl opentofu'),
    lineComments: ['#', '//'],
    blockComments: [['/*', '*/']],
    strings: [dq({ interpolation: '${' })],
    heredoc: /<<-?([A-Za-z_]\w{0,40})/y,
    config: true,
    lineEnds: true,
  },
  {
    name: 'json',
    names: words(
      '.json .jsonc .json5 .jsonl .ndjson .webmanifest .code-workspace .code-snippets .har .arb .eslintrc .babelrc appsettings',
    ),
    ids: words('json jsonc jsonl json5 snippets'),
    ...C_COMMENTS,
    strings: [dq(), sq()],
    config: true,
  },
  {
    name: 'toml',
    names: words('.toml cargo.lock poetry.lock pipfile'),
    ids: ['toml'],
    ...HASH,
    strings: [triple('"'), triple("'", { escape: 'none' }), dq(), sq({ escape: 'none' })],
    config: true,
    lineEnds: true,
  },
  {
    name: 'yaml',
    format: 'yaml',
    names: words('.yaml .yml .clang-format .cff'),
    ids: words('yaml dockercompose github-actions-workflow helm azure-pipelines'),
    ...HASH,
    strings: [dq(LINES), { open: "'", close: "'", escape: 'double', multiline: true }],
    config: true,
  },
  {
    name: 'properties',
    format: 'lines',
    names: words('.env .properties .ini .cfg .conf .cnf .envrc .editorconfig .desktop .service'),
    ids: words('dotenv properties ini env'),
    lineComments: ['#', ';', '!'],
    blockComments: [],
    strings: [],
    config: true,
  },
  {
    name: 'dockerfile',
    format: 'shell',
    names: words('dockerfile containerfile .dockerfile'),
    ids: ['dockerfile'],
    ...HASH,
    strings: [dq(LINES), sq({ escape: 'none', multiline: true })],
    config: true,
  },
  {
    name: 'makefile',
    format: 'shell',
    names: words('makefile .mk .mak justfile .just procfile cmakelists.txt .cmake'),
    ids: words('makefile just cmake'),
    ...HASH,
    strings: [dq(LINES), sq({ escape: 'none' })],
    config: true,
  },
  {
    name: 'shell',
    format: 'shell',
    names: words('.sh .bash .zsh .fish .ksh .bats .command .bashrc .zshrc .profile'),
    ids: ['shellscript', 'fish'],
    ...HASH,
    strings: [dq(LINES), raw("'", "'")],
  },
  {
    name: 'powershell',
    format: 'shell',
    names: words('.ps1 .psm1 .psd1'),
    ids: ['powershell'],
    lineComments: ['#'],
    blockComments: [['<#', '#>']],
    strings: [
      raw('@"', '\n"@'),
      raw("@'", "\n'@"),
      dq({ escape: '`', multiline: true }),
      { open: "'", close: "'", escape: 'double', multiline: true },
    ],
  },
  {
    name: 'batch',
    format: 'shell',
    names: ['.bat', '.cmd'],
    ids: ['bat'],
    lineComments: ['REM ', 'rem ', '::', '@REM '],
    blockComments: [],
    strings: [dq({ escape: 'none' })],
  },
  {
    name: 'http',
    format: 'prose',
    names: ['.http', '.rest'],
    ids: ['http', 'rest'],
    lineComments: ['#', '//'],
    blockComments: [],
    strings: [],
    config: true,
  },
  {
    name: 'xml',
    format: 'markup',
    names: words('.xml .csproj .vbproj .fsproj .props .targets .config .resx .xaml .plist .svg .nuspec'),
    ids: ['xml', 'xsl'],
    ...MARKUP,
    strings: [dq({ escape: 'none', multiline: true }), sq({ escape: 'none', multiline: true })],
    config: true,
  },
  {
    name: 'html',
    format: 'markup',
    names: words('.html .htm .xhtml .ejs .hbs .erb .jinja .j2'),
    ids: words('html handlebars jinja-html erb'),
    ...MARKUP,
    strings: [dq({ escape: 'none', multiline: true }), sq({ escape: 'none', multiline: true })],
  },
  {
    name: 'notebook',
    format: 'notebook',
    names: ['.ipynb'],
    ids: ['jupyter'],
    ...NONE,
    strings: [dq()],
  },
  {
    name: 'markdown',
    format: 'markdown',
    names: words('.md .mdx .markdown .mdc .mkd .livemd .qmd .rmd .prompty .adoc .asciidoc .rst'),
    ids: words('markdown mdx restructuredtext asciidoc prompt chatagent instructions quarto'),
    ...MARKUP,
    strings: [],
  },
];

export const LANGUAGES: readonly Language[] = ROWS.map((row) => ({ format: 'code', ...row }));

/** Text of which nothing is known: known IDs count where they stand alone, nothing else. */
export const PLAIN: Language = {
  name: 'plaintext',
  format: 'prose',
  names: words('.txt .text .log .csv .tsv'),
  ids: ['plaintext', 'log'],
  ...NONE,
  strings: [],
};

const BY_ID = new Map(LANGUAGES.flatMap((language) => language.ids.map((id) => [id, language] as const)));
const BY_NAME = new Map(
  [...LANGUAGES, PLAIN].flatMap((language) => language.names.map((name) => [name, language] as const)),
);
const DOTENV = BY_NAME.get('.env') ?? PLAIN;
/** Endings that only say "this is a sample of …" or "a template of …". */
const WRAPPERS = /\.(example|sample|template|tmpl|gotmpl|tpl|dist|default|in|local|bak|orig|snap|erb|j2|jinja2?)$/;

/** The language of a file: by the name first, the editor's language ID second. */
export function languageOf(path: string, languageId?: string): Language {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return byName(name) ?? (languageId === undefined ? undefined : BY_ID.get(languageId)) ?? PLAIN;
}

function byName(name: string): Language | undefined {
  const whole = BY_NAME.get(name);
  if (whole) return whole;
  if (/^\.env(\.|$)|\.env\./.test(name)) return DOTENV;
  if (/^dockerfile\.|\.dockerfile$/.test(name)) return BY_NAME.get('dockerfile');
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const language = BY_NAME.get(name.slice(dot));
    if (language && language !== PLAIN) return language;
  }
  if (WRAPPERS.test(name)) return byName(name.replace(WRAPPERS, ''));
  return name.includes('.') ? BY_NAME.get(name.slice(name.lastIndexOf('.'))) : undefined;
}
