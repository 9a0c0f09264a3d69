/** Scripting languages. */
import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { DelimitedRule, Row } from '../language';
import { backtick, between, CHARACTERS, dq, LINES, raw, sq, triple, until } from '../string-rules';

/** `%q{ }`, `%w[ ]`, `%( )`; `%r{ }` is a pattern. */
const PERCENT: readonly DelimitedRule[] = [
  { marks: ['%r'], open: /(?<![\w)\]}])%r([^\w\s])/y, rule: ([, mark]) => between(mark), as: 'pattern' },
  {
    marks: words('%q %Q %w %W %i %I %x %s'),
    open: /(?<![\w)\]}])%[qQwWiIxs]([^\w\s=])/y,
    rule: ([, mark]) => between(mark),
  },
  { marks: words('%( %[ %{ %| %< %!'), open: /%([([{|<!])/y, rule: ([, mark]) => between(mark), where: 'command' },
];
/** `?"` is a character. */
const QUESTIONED = { marks: ['?'], open: /\?\\?["'`](?=[\s,;)\]}.]|$)/y, notAfterValue: true } as const;

/** Not a variable, a hash's key or a method of that name. */
const quoteOf = (names: string): RegExp =>
  new RegExp(`(?<![\\w$@%&>:.\\-])(?:${names})(?:([^\\w\\s,;=)\\]}>#])|[ \\t]+([{(\\[</])|(#))`, 'y');
const markOf = ([, near, far, hash]: RegExpExecArray): string => near ?? far ?? hash ?? '';
const PERL_QUOTES: readonly DelimitedRule[] = [
  { marks: words('q qq qw qx'), open: quoteOf('q[qwx]?'), rule: (found) => between(markOf(found)) },
  { marks: words('m qr'), open: quoteOf('m|qr'), rule: (found) => between(markOf(found)), as: 'pattern' },
  { marks: words('s tr y'), open: quoteOf('s|tr|y'), rule: (found) => between(markOf(found)), as: 'pattern', parts: 2 },
];

export const SCRIPTING: readonly Row[] = [
  {
    name: 'python',
    names: words('.py .pyi .pyw .pyx .star .bzl .mojo .gd'),
    ids: ['python'],
    comments: HASH,
    strings: [triple('"'), triple("'"), dq(), sq()],
    docStrings: true,
    colonOpensBlock: true,
    shellEscapes: true,
  },
  {
    name: 'ruby',
    names: words('.rb .rake .gemspec .podspec .ru .cr gemfile rakefile podfile fastfile'),
    ids: ['ruby'],
    comments: { line: ['#'], block: [['=begin', '\n=end']], lineStartOnly: ['=begin'] },
    strings: [
      dq({ multiline: true, interpolation: '#{' }),
      sq(LINES),
      backtick({ interpolation: '#{', notAfterValue: true }),
    ],
    delimited: PERCENT,
    atoms: [QUESTIONED],
    heredoc: /<<[~-](["'`]?)([A-Za-z_]\w{0,40})\1/y,
    regexLiterals: 'command',
    lineEnds: true,
  },
  {
    name: 'perl',
    names: words('.pl .pm .psgi .cgi .raku .rakumod cpanfile'),
    ids: ['perl'],
    comments: {
      line: ['#'],
      block: words('=pod =head =over =item =begin =for =encoding').map((mark) => [mark, '\n=cut'] as const),
      lineStartOnly: words('=pod =head =over =item =begin =for =encoding'),
      // `$#list` is the last index.
      unless: /(?<=\$)#/y,
    },
    strings: [dq(LINES), sq(LINES), backtick({ notAfterValue: true })],
    delimited: PERL_QUOTES,
    heredoc: /<<~?(["']?)([A-Z_]\w{0,40})\1/y,
    regexLiterals: 'command',
  },
  {
    name: 'lua',
    names: ['.lua'],
    ids: ['lua'],
    comments: { line: ['--'], block: [] },
    strings: [dq(), sq()],
    delimited: [
      { marks: ['--['], open: /--\[(={0,16})\[/y, rule: ([, level]) => until(`]${level}]`), as: 'comment' },
      { marks: ['[[', '[='], open: /\[(={0,16})\[/y, rule: ([, level]) => until(`]${level}]`) },
    ],
  },
  {
    name: 'nim',
    names: words('.nim .nims .nimble'),
    ids: ['nim'],
    comments: {
      line: ['#'],
      block: [
        ['##[', ']##'],
        ['#[', ']#'],
      ],
      nested: true,
    },
    strings: [triple('"', { escape: 'none' }), dq({ open: 'r"', escape: 'double' }), dq()],
    atoms: [CHARACTERS],
    lineEnds: true,
  },
  {
    name: 'nix',
    names: ['.nix'],
    ids: ['nix'],
    comments: { line: ['#'], block: [['/*', '*/']] },
    strings: [
      { ...raw("''", "''"), notBefore: "$'\\", interpolation: '${', notAfterValue: true },
      dq({ multiline: true, interpolation: '${' }),
    ],
  },
];
