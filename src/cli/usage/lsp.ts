import { AS_OF } from './common';
import type { CommandUsage } from './usage';

export const LSP = {
  line: 'lsp',
  summary: 'serve editors over the language server protocol',
  about: [
    'A language server over standard input and output: problems, cards, completion, fixes, definitions and dates in lines, for every editor that speaks the protocol. docs/editors.md has the configuration of several.',
  ],
  options: {
    'as-of': AS_OF,
    stdio: { says: 'taken for editors that always pass it: there is no other way' },
  },
  examples: [['lsp', 'what an editor runs']],
  arguments: [],
} as const satisfies CommandUsage;
