/** Languages of statistics and mathematics. */

import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { DelimitedRule, Row } from '../language';
import { backtick, CHARACTERS, dq, LINES, mirrored, sq, triple, until } from '../string-rules';

/** `r"---( … )---"`. */
const DASHED: DelimitedRule = {
  marks: words(`r" r' R" R'`),
  open: /[rR](["'])(-{0,10})([([{])/y,
  rule: ([, quote, dashes, bracket = '']) => until(`${mirrored(bracket)}${dashes}${quote}`),
};

/** In a file of MATLAB, not of Objective-C, a line begins so. */
const MATLAB_LINE = /^[ \t]*(?:%|function\b|classdef\b|clc\b|clear\b|close all|addpath\b|end;?[ \t]*$)/m;
const OBJECTIVE_C_LINE =
  /^[ \t]*(?:#\s*(?:import|include|pragma|define)|@(?:interface|implementation|protocol|class|import)|\/\/|\/\*)/m;

export const STATISTICS: readonly Row[] = [
  {
    name: 'r',
    names: ['.r', '.rmd.r'],
    ids: ['r'],
    comments: HASH,
    strings: [dq(LINES), sq(LINES)],
    delimited: [DASHED],
  },
  {
    name: 'julia',
    names: ['.jl'],
    ids: ['julia'],
    comments: { line: ['#'], block: [['#=', '=#']], nested: true },
    strings: [
      triple('"', { interpolation: '$(' }),
      triple('"', { open: 'raw"""' }),
      dq({ open: 'raw"', multiline: true }),
      dq({ open: 'r"', multiline: true }),
      dq({ multiline: true, interpolation: '$(' }),
      backtick(),
    ],
    atoms: [CHARACTERS],
    docStrings: true,
  },
  {
    name: 'matlab',
    names: ['.m', '.matlab'],
    ids: ['matlab', 'octave'],
    contents: (text) => MATLAB_LINE.test(text) && !OBJECTIVE_C_LINE.test(text),
    comments: { line: ['%', '...'], block: [] },
    strings: [
      dq({ escape: 'double', notAfterValue: true }),
      // Behind a value an apostrophe transposes it.
      sq({ escape: 'double', notAfterValue: true }),
    ],
    delimited: [
      { marks: ['%{'], open: /%\{[ \t]*(?=[\r\n])/y, rule: () => until('%}', { nests: '%{' }), as: 'comment' },
    ],
  },
];
