/** Scripting languages, and those of statistics. */

import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, LINES, QUOTE_CHARACTER, raw, sq, triple } from '../string-rules';

export const SCRIPTING: readonly Row[] = [
  {
    name: 'python',
    names: words('.py .pyi .pyw .pyx .star .bzl'),
    ids: ['python'],
    comments: HASH,
    strings: [triple('"'), triple("'"), dq(), sq()],
    docStrings: true,
    colonOpensBlock: true,
    shellEscapes: true,
  },
  {
    name: 'ruby',
    names: words('.rb .rake .gemspec gemfile rakefile'),
    ids: ['ruby'],
    comments: { line: ['#'], block: [['=begin', '=end']] },
    strings: [raw('%w[', ']'), raw('%w(', ')'), raw('%i[', ']'), dq(LINES), sq(LINES)],
    heredoc: /<<[~-](["'`]?)([A-Za-z_]\w{0,40})\1/y,
    lineEnds: true,
  },
  {
    name: 'r',
    names: ['.r', '.rmd.r'],
    ids: ['r'],
    comments: HASH,
    strings: [raw('r"(', ')"'), dq(LINES), sq(LINES)],
  },
  {
    name: 'julia',
    names: ['.jl'],
    ids: ['julia'],
    comments: { line: ['#'], block: [['#=', '=#']] },
    strings: [triple('"'), dq(LINES), ...QUOTE_CHARACTER],
  },
  {
    name: 'lua',
    names: ['.lua'],
    ids: ['lua'],
    comments: { line: ['--'], block: [['--[[', ']]']] },
    strings: [raw('[[', ']]'), dq(), sq()],
  },
];
