// How the actions run the command line: by npx, from the registry or a tarball; never through a shell.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** On Windows npx is a batch file, which only a shell could start: what it starts is started instead. */
const NPX =
  process.platform === 'win32'
    ? {
        command: process.execPath,
        before: [path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npx-cli.js')],
      }
    : { command: 'npx', before: [] };

/** @returns {{ status: number, stdout: string }} What goes to stderr is shown. `quiet`: nothing else is. */
export function modelAlmanac(args, { cwd, package: name, quiet = false }) {
  // A file of the program itself, as where the action's own repository has built it.
  const isFile = name.endsWith('.js');
  const npx = ['--yes', `--package=${name}`, '--', 'model-almanac'];
  const [command, before] = isFile ? [process.execPath, [name]] : [NPX.command, [...NPX.before, ...npx]];
  const { status, stdout, error } = spawnSync(command, [...before, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (error) throw new Error(`model-almanac cannot be started: ${error.message}`);
  return { status: status ?? 3, stdout: stdout ?? '' };
}

/** The lines of an input that say something. */
export const linesOf = (text = '') =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
