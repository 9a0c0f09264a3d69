/** Functional languages, and the Lisps. */
import { words } from '../../words';
import { HASH, LISP_COMMENTS, ML_COMMENTS } from '../comment-rules';
import type { AtomRule, DelimitedRule, Row } from '../language';
import { between, CHARACTERS, dq, LINES, sq, triple, until } from '../string-rules';

/** `~s( )`, `~S""" """`; capitals escape nothing; `~r` is a pattern. */
const SIGIL_MARKS = `("""|'''|[/|"'([{<])`;
const sigil = (letters: string, extra: Pick<DelimitedRule, 'as'> = {}, mode: '\\' | 'none' = '\\'): DelimitedRule => ({
  marks: ['~'],
  open: new RegExp(`~${letters}${SIGIL_MARKS}`, 'y'),
  rule: ([, mark]) => between(mark, { escape: mode }),
  ...extra,
});
const SIGILS: readonly DelimitedRule[] = [
  sigil('r', { as: 'pattern' }),
  sigil('R', { as: 'pattern' }, 'none'),
  sigil('[a-z]'),
  sigil('[A-Z][A-Z0-9]{0,20}', {}, 'none'),
];
/** `?"` of Elixir and Emacs Lisp. */
const QUESTIONED: AtomRule = { marks: ['?'], open: /\?(?:\\[^\n]|[^\s\\])/y, notAfterValue: true };
/** `#\"` of Scheme and Common Lisp. */
const HASHED: AtomRule = { marks: ['#\\'], open: /#\\[^\n]/y };
/** Models are symbols in Emacs Lisp: `'gpt-4o`, `'(gpt-4o o1)`. One with a dash and a digit is read as a string. */
const SYMBOLS = /(?=[\w.:/-]{0,80}\d)[A-Za-z][\w.:/]{0,40}-[\w.:/-]{1,80}/y;

const HASKELL_COMMENTS = { line: ['--'], block: [['{-', '-}']], nested: true } as const;

export const FUNCTIONAL: readonly Row[] = [
  {
    name: 'elixir',
    names: words('.ex .exs'),
    ids: ['elixir'],
    comments: HASH,
    strings: [triple('"', { interpolation: '#{' }), triple("'"), dq({ multiline: true, interpolation: '#{' }), sq()],
    delimited: SIGILS,
    atoms: [QUESTIONED],
    docStrings: true,
    arrowIsAssignment: false,
  },
  {
    name: 'erlang',
    names: words('.erl .hrl .escript'),
    ids: ['erlang'],
    comments: { line: ['%'], block: [] },
    strings: [dq(LINES), sq()],
    atoms: [{ marks: ['$'], open: /\$(?:\\[^\n]|[^\s\\])/y }],
    arrowIsAssignment: false,
  },
  {
    name: 'gleam',
    names: ['.gleam'],
    ids: ['gleam'],
    comments: { line: ['//'], block: [] },
    strings: [dq(LINES)],
    arrowIsAssignment: false,
  },
  {
    name: 'haskell',
    names: words('.hs .lhs'),
    ids: ['haskell'],
    // `-->` is an operator.
    comments: { ...HASKELL_COMMENTS, unless: /-{2,20}[!#$%&*+./<=>?@\\^|~:]/y },
    strings: [dq()],
    atoms: [CHARACTERS],
    lineEnds: true,
  },
  {
    name: 'elm',
    names: words('.elm .purs'),
    ids: ['elm', 'purescript'],
    comments: HASKELL_COMMENTS,
    strings: [triple('"'), dq()],
    atoms: [CHARACTERS],
    lineEnds: true,
  },
  {
    name: 'ocaml',
    names: words('.ml .mli .mll .mly'),
    ids: ['ocaml', 'ocaml.interface'],
    comments: ML_COMMENTS,
    strings: [dq(LINES)],
    delimited: [{ marks: ['{'], open: /\{(?:%%?[\w.]{1,40} ?)?([a-z_]{0,20})\|/y, rule: ([, id]) => until(`|${id}}`) }],
    atoms: [CHARACTERS],
  },
  {
    name: 'clojure',
    names: words('.clj .cljs .cljc .edn .bb'),
    ids: ['clojure'],
    comments: { line: [';'], block: [] },
    strings: [dq(LINES)],
    atoms: [{ marks: ['\\'], open: /\\[^\s]/y }],
  },
  {
    name: 'lisp',
    names: words('.lisp .lsp .cl .scm .ss .rkt .sld'),
    ids: words('lisp commonlisp scheme racket'),
    comments: LISP_COMMENTS,
    strings: [dq(LINES)],
    atoms: [HASHED],
  },
  {
    name: 'emacs-lisp',
    names: words('.el .emacs'),
    ids: words('elisp emacs-lisp'),
    comments: { line: [';'], block: [] },
    strings: [dq(LINES)],
    atoms: [QUESTIONED],
    bareIds: SYMBOLS,
  },
];
