/** Languages with braces and the comments of C. */

import { words } from '../../words';
import { C_COMMENTS } from '../comment-rules';
import type { Row } from '../language';
import { backtick, dq, LINES, QUOTE_CHARACTER, raw, sq, triple } from '../string-rules';

export const C_FAMILY: readonly Row[] = [
  {
    name: 'csharp',
    names: words('.cs .csx .cshtml .razor .fs .vb'),
    ids: words('csharp razor fsharp vb'),
    comments: C_COMMENTS,
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
    comments: C_COMMENTS,
    strings: [triple('"'), dq(), sq()],
  },
  {
    name: 'kotlin',
    names: words('.kt .kts .scala .sc .sbt'),
    ids: ['kotlin', 'scala'],
    comments: C_COMMENTS,
    strings: [triple('"', { escape: 'none' }), dq(), sq()],
  },
  {
    name: 'go',
    names: ['.go'],
    ids: ['go'],
    comments: C_COMMENTS,
    strings: [dq(), sq(), backtick({ escape: 'none' })],
  },
  {
    name: 'rust',
    names: ['.rs'],
    ids: ['rust'],
    comments: C_COMMENTS,
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
    macroLists: ['vec'],
  },
  {
    name: 'swift',
    names: ['.swift'],
    ids: ['swift'],
    comments: C_COMMENTS,
    strings: [raw('#"""', '"""#'), { open: '#"', close: '"#', escape: 'none' }, triple('"'), dq()],
    lineEnds: true,
  },
  {
    name: 'dart',
    names: ['.dart'],
    ids: ['dart'],
    comments: C_COMMENTS,
    strings: [triple("'"), triple('"'), dq(), sq()],
  },
  {
    name: 'c',
    names: words('.c .h .cc .cpp .cxx .hpp .hh .m .mm .ino .cu .zig .proto .thrift'),
    ids: words('c cpp objective-c objective-cpp cuda-cpp proto3'),
    comments: C_COMMENTS,
    strings: [raw('R"(', ')"'), dq(), sq()],
  },
];
