/** Commands: shells, build files, images. */

import { words } from '../../words';
import { HASH } from '../comment-rules';
import type { Row } from '../language';
import { dq, LINES, raw, sq, triple } from '../string-rules';

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
    strings: [sq({ open: "$'", multiline: true }), dq(LINES), raw("'", "'")],
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
    comments: { line: words('REM rem Rem :: @REM @rem'), block: [], unless: /@?rem\w/iy },
    strings: [dq({ escape: 'none' })],
  },
  {
    name: 'modelfile',
    format: 'modelfile',
    names: ['modelfile', '.modelfile'],
    ids: ['modelfile'],
    comments: HASH,
    strings: [triple('"', { escape: 'none' })],
    config: true,
  },
];
