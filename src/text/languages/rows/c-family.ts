/** C, what grew out of it, and the languages of systems. */
import { words } from '../../words';
import { C_COMMENTS, NESTED_C } from '../comment-rules';
import type { DelimitedRule, Row } from '../language';
import { BYTE_CHARACTERS, backtick, dq, HASHED, LINES, raw, sq, triple, until } from '../string-rules';

/** `R"tag( … )tag"`. */
const TAGGED: DelimitedRule = {
  marks: words('R" LR" uR" UR" u8R"'),
  open: /(?:u8|[LuU])?R"([^()\\\s"]{0,16})\(/y,
  rule: ([, tag]) => until(`)${tag}"`),
};
/** `#"…"#` and `#"""…"""#`, with any number of `#`. */
const EXTENDED: DelimitedRule = {
  marks: ['#'],
  open: /(#{1,16})("""|")/y,
  rule: ([, hashes, quotes]) => until(`${quotes}${hashes}`, { multiline: quotes === '"""' }),
};

export const C_FAMILY: readonly Row[] = [
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
    comments: NESTED_C,
    strings: [raw('r"', '"'), raw('br"', '"'), raw('cr"', '"'), dq(LINES)],
    delimited: [HASHED],
    atoms: [BYTE_CHARACTERS],
    macroLists: ['vec'],
  },
  {
    name: 'swift',
    names: ['.swift'],
    ids: ['swift'],
    comments: NESTED_C,
    strings: [triple('"', { interpolation: '\\(' }), dq({ interpolation: '\\(' })],
    delimited: [EXTENDED],
    lineEnds: true,
  },
  {
    name: 'dart',
    names: ['.dart'],
    ids: ['dart'],
    comments: NESTED_C,
    strings: [
      ...words(`r''' r"""`).map((open) => raw(open, open.slice(1))),
      ...words(`r' r"`).map((open) => ({ ...raw(open, open.slice(1)), multiline: false })),
      triple("'", { interpolation: '${' }),
      triple('"', { interpolation: '${' }),
      dq({ interpolation: '${' }),
      sq({ interpolation: '${' }),
    ],
  },
  {
    name: 'c',
    names: words('.c .h .cc .cpp .cxx .hpp .hh .ino .cu'),
    ids: words('c cpp cuda-cpp'),
    comments: C_COMMENTS,
    strings: [dq(), sq()],
    delimited: [TAGGED],
    digitSeparator: "'",
  },
  {
    name: 'objective-c',
    names: ['.m', '.mm'],
    ids: words('objective-c objective-cpp'),
    comments: C_COMMENTS,
    strings: [dq({ open: '@"' }), dq(), sq()],
    delimited: [TAGGED],
  },
  {
    name: 'zig',
    names: ['.zig', '.zon'],
    ids: ['zig'],
    comments: { line: ['//'], block: [] },
    // A line that begins with two backslashes is a line of a string.
    strings: [{ open: '\\\\', close: '', escape: 'none' }, dq(), sq()],
  },
  {
    name: 'protobuf',
    names: ['.proto', '.thrift'],
    ids: words('proto proto3 thrift'),
    comments: C_COMMENTS,
    strings: [dq(), sq()],
  },
];
