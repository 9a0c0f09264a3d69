/** The table of languages: one row a language, in files by family. */

import { words } from '../words';
import { NONE } from './comment-rules';
import type { Language, Row } from './language';
import { C_FAMILY } from './rows/c-family';
import { COMMANDS } from './rows/commands';
import { CONFIG } from './rows/config';
import { DOCUMENTS } from './rows/documents';
import { FUNCTIONAL } from './rows/functional';
import { MANAGED } from './rows/managed';
import { QUERIES } from './rows/queries';
import { SCRIPTING } from './rows/scripting';
import { STATISTICS } from './rows/statistics';
import { WEB } from './rows/web';

const ROWS: readonly Row[] = [
  ...WEB,
  ...C_FAMILY,
  ...MANAGED,
  ...SCRIPTING,
  ...STATISTICS,
  ...FUNCTIONAL,
  ...QUERIES,
  ...CONFIG,
  ...COMMANDS,
  ...DOCUMENTS,
];

export const LANGUAGES: readonly Language[] = ROWS.map((row) => ({ format: 'code', ...row }));

/** Text of which nothing is known: known IDs count where they stand alone, nothing else. */
export const PLAIN: Language = {
  name: 'plaintext',
  format: 'prose',
  names: words('.txt .text .log .csv .tsv'),
  ids: ['plaintext', 'log'],
  comments: NONE,
  strings: [],
};
