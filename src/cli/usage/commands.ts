/** All commands, in the order in which the help lists them. */
import { CARD } from './card';
import { CHECK } from './check';
import { COMPLETION } from './completion';
import { MENTIONS } from './mentions';
import type { CommandUsage } from './usage';

export const USAGES: Readonly<Record<string, CommandUsage>> = {
  check: CHECK,
  mentions: MENTIONS,
  card: CARD,
  completion: COMPLETION,
};
