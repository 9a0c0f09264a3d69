import { AS_OF } from './common';
import type { CommandUsage } from './usage';

export const MCP = {
  line: 'mcp [OPTIONS] [ROOT…]',
  summary: 'serve agents over the model context protocol',
  about: [
    'A server over standard input and output with the tools card, check_text, check_path, replacement and search, for every agent that speaks the protocol. docs/agents.md has the configuration of several.',
    'Files are read below each ROOT only (default: the working directory); links that lead out are not followed. Nothing is written, and no network is asked.',
  ],
  options: { 'as-of': AS_OF },
  examples: [['mcp .', 'what an agent runs']],
  arguments: 'paths',
} as const satisfies CommandUsage;
