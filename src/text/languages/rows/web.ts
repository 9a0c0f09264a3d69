/** Languages of web pages and their servers. */
import { words } from '../../words';
import { C_COMMENTS } from '../comment-rules';
import type { Row } from '../language';
import { backtick, dq, LINES, sq } from '../string-rules';

/** A component: markup, script and style in one file, read as code. */
const COMPONENT = {
  comments: {
    line: ['//'],
    block: [
      ['/*', '*/'],
      ['<!--', '-->'],
    ],
  },
  strings: [dq(LINES), sq(), backtick({ interpolation: '${' })],
  regexLiterals: 'operator',
} as const;

export const WEB: readonly Row[] = [
  {
    name: 'javascript',
    names: words('.ts .tsx .js .jsx .mjs .cjs .mts .cts'),
    ids: words('javascript javascriptreact typescript typescriptreact'),
    comments: C_COMMENTS,
    strings: [dq(), sq(), backtick({ interpolation: '${' })],
    regexLiterals: 'operator',
  },
  { name: 'vue', names: ['.vue'], ids: ['vue'], ...COMPONENT },
  { name: 'svelte', names: ['.svelte'], ids: ['svelte'], ...COMPONENT },
  { name: 'astro', names: ['.astro'], ids: ['astro'], ...COMPONENT },
  {
    name: 'php',
    names: ['.php', '.phtml'],
    ids: ['php'],
    // `#[` is an attribute.
    comments: { line: ['//', '#'], block: [['/*', '*/']], unless: /#\[/y },
    strings: [dq(LINES), sq(LINES)],
    heredoc: /<<<[ \t]{0,4}(["']?)([A-Za-z_]\w{0,40})\1/y,
  },
];
