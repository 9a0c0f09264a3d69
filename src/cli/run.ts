/** One command line in, an exit code out. What only some need is loaded when they are called. */
import { version } from '../../package.json';
import { plainLines } from '../text';
import { check } from './check';
import { EXIT, type Host, UsageError } from './host';
import { mentions } from './mentions';

export type Command = (args: readonly string[], host: Host) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => check,
  mentions: async () => mentions,
  fix: async () => (await import('./fix/command')).fix,
  upcoming: async () => (await import('./upcoming/command')).upcoming,
  inventory: async () => (await import('./inventory/command')).inventory,
  card: async () => (await import('./card')).card,
  lsp: async () => (await import('./lsp')).lsp,
  mcp: async () => (await import('./mcp')).mcp,
  completion: async () => (await import('./completion')).completion,
};

/** Never throws: what a person can put right is said on stderr with exit code 2. */
export async function run([name, ...args]: readonly string[], outside: Host): Promise<number> {
  const host: Host = { ...outside, err: (text) => outside.err(plainLines(text)) };
  if (name === '--version') return print(`${version}\n`, host);
  if (name === undefined) return refuse('name a command', host);
  if (name === '--help' || name === '-h') return print((await import('./help')).helpOn(), host);
  if (name === 'help') return print((await import('./help')).helpOn(args[0]), host);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) return refuse(`there is no command "${name}"`, host);
  if (args.includes('--help') || args.includes('-h')) return print((await import('./help')).helpOn(name), host);
  try {
    const command = await load();
    return await command(args, host);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, host);
    host.err(`model-almanac: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.incomplete;
  }
}

function print(text: string, host: Host): number {
  host.out(text);
  return EXIT.clean;
}

function refuse(message: string, host: Host): number {
  host.err(`model-almanac: ${message}\nTry model-almanac --help.\n`);
  return EXIT.usage;
}
