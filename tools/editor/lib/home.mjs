// One temporary home a run: the server's data, the browser's profile and copies of the workspace, removed at the end.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Variables that an editor or a coverage run around us has set, and that would leak into the one under test. */
const FOREIGN = /^(?:VSCODE_|CODE_SERVER|ELECTRON_)|^(?:PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS|NODE_V8_COVERAGE)$/;

const REMOVED = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };

/** @returns the paths of a new home; `remove()` deletes it. Machine settings are those of the server, which only its owner sets. */
export function makeHome(machineSettings = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'ma-')); // short: the paths of Unix sockets below it have a limit
  const at = (...parts) => path.join(root, ...parts);
  for (const folder of ['data/Machine', 'extensions', 'tmp']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('config.yaml'), 'auth: none\ncert: false\n');
  writeFileSync(at('data/Machine/settings.json'), asJson(machineSettings));
  return {
    root,
    config: at('config.yaml'),
    data: at('data'),
    extensions: at('extensions'),
    log: at('server.log'),
    remove: () => rmSync(root, REMOVED),
  };
}

let windows = 0;

/**
 * The home as a window finds it that has just been opened in it: a workspace of its own, settings, and nothing that a window before has left
 * with the user. One window at a time.
 */
export function windowIn(home, settings) {
  const user = path.join(home.data, 'User');
  rmSync(user, REMOVED);
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), asJson(settings));
  const workspace = path.join(home.root, String(++windows), 'workspace');
  mkdirSync(workspace, { recursive: true });
  return { ...home, workspace };
}

const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Copies a folder into the home's workspace: tests may write, but never into the checkout. */
export function copyWorkspace(home, folder) {
  cpSync(folder, home.workspace, { recursive: true });
}

/** @returns this process's environment with everything that an editor writes to pointed into the home */
export function homeEnvironment(home) {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const tmp = path.join(home.root, 'tmp');
  return {
    ...Object.fromEntries(own),
    HOME: home.root,
    TMPDIR: tmp,
    XDG_CONFIG_HOME: home.root,
    XDG_DATA_HOME: home.root,
    XDG_CACHE_HOME: home.root,
    XDG_RUNTIME_DIR: tmp,
    EXTENSIONS_GALLERY: '{}', // no requests to a marketplace
  };
}
