/** Languages of web pages and their servers. */

import { words } from '../../words';
import { C_COMMENTS } from '../comment-rules';
import type { Row } from '../language';
import { backtick, dq, LINES, sq } from '../string-rules';

export const WEB: readonly Row[] = [
  {
    name: 'javascript',
    names: words('.ts .tsx .js .jsx .mjs .cjs .mts .cts'),
    ids: words('javascript javascriptreact typescript typescriptreact'),
    comments: C_COMMENTS,
    strings: [dq(), sq(), backtick({ interpolation: '${' })],
    regexLiterals: 'operator',
  },
  {
    name: 'vue',
    names: words('.vue .svelte .astro'),
    ids: words('vue svelte astro'),
    comments: {
      line: ['//'],
      block: [
        ['/*', '*/'],
        ['<!--', '-->'],
      ],
    },
    strings: [dq(LINES), sq(), backtick({ interpolation: '${' })],
  },
  {
    name: 'php',
    names: ['.php', '.phtml'],
    ids: ['php'],
    comments: { line: ['//', '#'], block: [['/*', '*/']] },
    strings: [dq(LINES), sq(LINES)],
    heredoc: /<<<[ \t]{0,4}(["']?)([A-Za-z_]\w{0,40})\1/y,
  },
];
