/** All commands, in the order in which the help lists them. */
import { CARD } from './card';
import { CHECK } from './check';
import { COMPLETION } from './completion';
import { FIX } from './fix';
import { INVENTORY } from './inventory';
import { LSP } from './lsp';
import { MCP } from './mcp';
import { MENTIONS } from './mentions';
import { UPCOMING } from './upcoming';
import type { CommandUsage } from './usage';

export const USAGES: Readonly<Record<string, CommandUsage>> = {
  check: CHECK,
  fix: FIX,
  upcoming: UPCOMING,
  inventory: INVENTORY,
  mentions: MENTIONS,
  card: CARD,
  lsp: LSP,
  mcp: MCP,
  completion: COMPLETION,
};
