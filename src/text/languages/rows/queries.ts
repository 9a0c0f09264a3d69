/** Languages of queries and schemas. */

import { words } from '../../words';
import { C_COMMENTS, HASH } from '../comment-rules';
import type { DelimitedRule, Row } from '../language';
import { dq, mirrored, sq, triple, until } from '../string-rules';

/** `q'[ … ]'` of Oracle. */
const ORACLE_QUOTE: DelimitedRule = {
  marks: ["q'", "Q'"],
  open: /[qQ]'([^\s\w'])/y,
  rule: ([, mark = '']) => until(`${mirrored(mark)}'`),
};
/** `$tag$ … $tag$` of PostgreSQL on one line: over several lines it is the body of a function, and read as code. */
const DOLLAR_QUOTE: DelimitedRule = {
  marks: ['$'],
  open: /\$([A-Za-z_]\w{0,30})?\$(?=[^\n\r]{0,500}?\$\1\$)/y,
  rule: ([mark]) => until(mark),
};

export const QUERIES: readonly Row[] = [
  {
    name: 'sql',
    names: words('.sql .ddl .pls .plsql .pkb .pks .pck .psql .pgsql'),
    ids: words('sql plsql oraclesql postgres pgsql'),
    comments: { line: ['--'], block: [['/*', '*/']] },
    strings: [
      { open: "'", close: "'", escape: 'double', multiline: true },
      { open: '"', close: '"', escape: 'double' },
      sq({ open: "E'", multiline: true }),
      sq({ open: "e'", multiline: true }),
    ],
    delimited: [ORACLE_QUOTE, DOLLAR_QUOTE],
  },
  {
    name: 'graphql',
    names: ['.graphql', '.gql'],
    ids: ['graphql'],
    comments: HASH,
    strings: [triple('"'), dq()],
  },
  {
    name: 'prisma',
    names: ['.prisma'],
    ids: ['prisma'],
    comments: C_COMMENTS,
    strings: [dq()],
    lineEnds: true,
  },
];
