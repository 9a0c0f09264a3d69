/** Languages of queries and schemas. */

import { words } from '../../words';
import { C_COMMENTS, HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, triple } from '../string-rules';

export const QUERIES: readonly Row[] = [
  {
    name: 'sql',
    names: ['.sql'],
    ids: words('sql plsql postgres'),
    comments: { line: ['--'], block: [['/*', '*/']] },
    strings: [
      { open: "'", close: "'", escape: 'double', multiline: true },
      { open: '"', close: '"', escape: 'double' },
    ],
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
