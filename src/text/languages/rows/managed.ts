/** Languages of the Java and .NET platforms. */
import { words } from '../../words';
import { C_COMMENTS, ML_COMMENTS, NESTED_C } from '../comment-rules';
import type { DelimitedRule, Row, StringRule } from '../language';
import { CHARACTERS, dq, LINES, MANY_QUOTES, sq, triple, until } from '../string-rules';

/** `{` begins code, `{{` is a brace. */
const HOLES = { interpolation: '{', doubled: true } as const;
const verbatim = (open: string, extra: Partial<StringRule> = {}): StringRule =>
  dq({ open, escape: 'double', multiline: true, ...extra });

/** `$"""` and `$$"""`: their code is not looked at. */
const RAW_WITH_HOLES: DelimitedRule = {
  marks: ['$"""', '$$'],
  open: /\${1,8}("{3,16})/y,
  rule: ([, quotes]) => until(quotes ?? ''),
};
/** Groovy's `$/ … /$`. */
const DOLLAR_SLASHY: DelimitedRule = { marks: ['$/'], open: /\$\//y, rule: () => until('/$') };

export const MANAGED: readonly Row[] = [
  {
    name: 'csharp',
    names: words('.cs .csx .cshtml .razor'),
    ids: words('csharp razor aspnetcorerazor'),
    comments: C_COMMENTS,
    strings: [verbatim('@"'), verbatim('$@"', HOLES), verbatim('@$"', HOLES), dq({ open: '$"', ...HOLES }), dq(), sq()],
    delimited: [MANY_QUOTES, RAW_WITH_HOLES],
  },
  {
    name: 'fsharp',
    names: words('.fs .fsi .fsx'),
    ids: ['fsharp'],
    comments: { ...ML_COMMENTS, line: ['//'] },
    strings: [
      triple('"', { escape: 'none' }),
      verbatim('@"'),
      verbatim('$@"', HOLES),
      dq({ open: '$"', multiline: true, ...HOLES }),
      dq(LINES),
    ],
    delimited: [RAW_WITH_HOLES],
    atoms: [CHARACTERS],
  },
  {
    name: 'vb',
    names: ['.vb', '.vbs'],
    ids: ['vb', 'vbscript'],
    comments: { line: words("' REM Rem rem"), block: [], lineStartOnly: words('REM Rem rem'), unless: /rem\w/iy },
    strings: [dq({ open: '$"', escape: 'double', ...HOLES }), dq({ escape: 'double' })],
  },
  {
    name: 'java',
    names: words('.java .apex .hx .vala .bal'),
    ids: ['java'],
    comments: C_COMMENTS,
    strings: [triple('"'), dq(), sq()],
  },
  {
    name: 'groovy',
    names: words('.groovy .gradle jenkinsfile'),
    ids: words('groovy gradle jenkinsfile'),
    comments: C_COMMENTS,
    strings: [triple('"', { interpolation: '${' }), triple("'"), dq({ interpolation: '${' }), sq()],
    delimited: [DOLLAR_SLASHY],
    regexLiterals: 'operator',
  },
  {
    name: 'kotlin',
    names: words('.kt .kts'),
    ids: ['kotlin'],
    comments: NESTED_C,
    strings: [triple('"', { escape: 'none', interpolation: '${' }), dq({ interpolation: '${' }), sq()],
  },
  {
    name: 'scala',
    names: words('.scala .sc .sbt'),
    ids: ['scala', 'sbt'],
    comments: NESTED_C,
    strings: [
      ...words('s f raw').flatMap((prefix) => [
        triple('"', { open: `${prefix}"""`, escape: 'none', interpolation: '${' }),
        dq({ open: `${prefix}"`, interpolation: '${' }),
      ]),
      triple('"', { escape: 'none' }),
      dq(),
    ],
    atoms: [CHARACTERS],
  },
];
