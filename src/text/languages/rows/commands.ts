/** Commands: shells, build files, images. */

import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, LINES, raw, sq } from '../string-rules';

export const COMMANDS: readonly Row[] = [
  {
    name: 'dockerfile',
    format: 'shell',
    names: words('dockerfile containerfile .dockerfile'),
    ids: ['dockerfile'],
    comments: HASH,
    strings: [dq(LINES), sq({ escape: 'none', multiline: true })],
    config: true,
  },
  {
    name: 'makefile',
    format: 'shell',
    names: words('makefile .mk .mak justfile .just procfile cmakelists.txt .cmake'),
    ids: words('makefile just cmake'),
    comments: HASH,
    strings: [dq(LINES), sq({ escape: 'none' })],
    config: true,
  },
  {
    name: 'shell',
    format: 'shell',
    names: words('.sh .bash .zsh .fish .ksh .bats .command .bashrc .zshrc .profile'),
    ids: ['shellscript', 'fish'],
    comments: HASH,
    strings: [dq(LINES), raw("'", "'")],
  },
  {
    name: 'powershell',
    format: 'shell',
    names: words('.ps1 .psm1 .psd1'),
    ids: ['powershell'],
    comments: { line: ['#'], block: [['<#', '#>']] },
    strings: [
      raw('@"', '\n"@'),
      raw("@'", "\n'@"),
      dq({ escape: '`', multiline: true }),
      { open: "'", close: "'", escape: 'double', multiline: true },
    ],
  },
  {
    name: 'batch',
    format: 'shell',
    names: ['.bat', '.cmd'],
    ids: ['bat'],
    comments: { line: ['REM ', 'rem ', '::', '@REM '], block: [] },
    strings: [dq({ escape: 'none' })],
  },
];
