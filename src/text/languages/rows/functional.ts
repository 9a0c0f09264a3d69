/** Functional languages, and the Lisps. */

import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, LINES, QUOTE_CHARACTER, sq, triple } from '../string-rules';

export const FUNCTIONAL: readonly Row[] = [
  {
    name: 'elixir',
    names: words('.ex .exs .erl .hrl .gleam'),
    ids: ['elixir', 'erlang'],
    comments: HASH,
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
    arrowIsAssignment: false,
  },
  {
    name: 'haskell',
    names: words('.hs .lhs .elm .purs'),
    ids: ['haskell', 'elm'],
    comments: { line: ['--'], block: [['{-', '-}']] },
    strings: [dq(), ...QUOTE_CHARACTER],
    lineEnds: true,
  },
  {
    name: 'clojure',
    names: words('.clj .cljs .cljc .edn .lisp .el .scm .rkt'),
    ids: ['clojure', 'lisp'],
    comments: { line: [';'], block: [] },
    strings: [dq(LINES)],
  },
];
