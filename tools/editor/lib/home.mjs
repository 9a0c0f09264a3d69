// One temporary home a run: the server's data, the browser's profile and a copy of the workspace, removed at the end.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Variables that an editor or a coverage run around us has set, and that would leak into the one under test. */
const FOREIGN = /^(?:VSCODE_|CODE_SERVER|ELECTRON_)|^(?:PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS|NODE_V8_COVERAGE)$/;

/** @returns the paths of a new home; `remove()` deletes it. Machine settings are those of the server, which only its owner sets. */
export function makeHome(settings, machineSettings = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'ma-')); // short: the paths of Unix sockets below it have a limit
  const at = (...parts) => path.join(root, ...parts);
  for (const folder of ['data/User', 'data/Machine', 'extensions', 'tmp', 'workspace'])
    mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('config.yaml'), 'auth: none\ncert: false\n');
  writeFileSync(at('data/User/settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
  writeFileSync(at('data/Machine/settings.json'), `${JSON.stringify(machineSettings, null, 2)}\n`);
  return {
    root,
    config: at('config.yaml'),
    data: at('data'),
    extensions: at('extensions'),
    workspace: at('workspace'),
    log: at('server.log'),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

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
