// code-server: VS Code's workbench and its node extension host, behind an address on the loopback.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { homeEnvironment } from './home.mjs';

const LISTENING = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/;
const LOG_FILES = path.join(import.meta.dirname, 'log-files.cjs');
const START_LIMIT_MS = 60_000;
const ORDINARY_WINDOW = [
  '--auth=none',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-getting-started-override',
  '--ignore-last-opened',
];
/** With these a server that lost its runner ends by itself, its extension host too. */
const LEAVES_BY_ITSELF = ['--idle-timeout-seconds=90', '--reconnection-grace-time=30'];
/** A built VS Code loads an extension under development only with its smoke-test driver on. */
const UNDER_TEST = ['--vscode-option=enable-smoke-test-driver'];

/**
 * Starts a server on a free port.
 * @param {{ underTest?: boolean, restricted?: boolean }} [options] underTest: take extensions and tests from the address, end when
 *   left alone; restricted: workspaces have to be trusted first, and none is
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startServer(editors, home, { underTest = true, restricted = false } = {}) {
  const log = createWriteStream(home.log);
  const trust = restricted ? [] : ['--disable-workspace-trust'];
  const more = [...trust, ...(underTest ? [...LEAVES_BY_ITSELF, ...UNDER_TEST] : [])];
  const child = spawn(
    editors.serverNode,
    serverArguments(editors, home, '--bind-addr=127.0.0.1:0', ...ORDINARY_WINDOW, ...more),
    {
      env: { ...homeEnvironment(home), NODE_OPTIONS: `--require=${LOG_FILES}` },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    }, // a process group of its own
  );
  const stop = async () => {
    await endGroup(child.pid);
    log.end();
  };
  try {
    return { origin: await listening(child, log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** By packaged extension: a copy of the folder that it was first installed into. */
const installed = new Map();

/** Installs a packaged extension into the home, as a user does; once it was done in this process, by copying what that left. */
export function installExtension(editors, home, vsix, { verbose = false } = {}) {
  const first = installed.get(vsix);
  if (first) {
    cpSync(first, home.extensions, { recursive: true });
    return;
  }
  runServerCommand(editors, home, verbose ? 'inherit' : 'pipe', '--install-extension', vsix);
  const copy = mkdtempSync(path.join(tmpdir(), 'ma-installed-'));
  cpSync(home.extensions, copy, { recursive: true });
  installed.set(vsix, copy);
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
}

/** @returns {string[]} the installed extensions, each `publisher.name@version` */
export function listExtensions(editors, home) {
  return runServerCommand(editors, home, 'pipe', '--list-extensions', '--show-versions').trim().split('\n');
}

function runServerCommand(editors, home, output, ...command) {
  const printed = execFileSync(editors.serverNode, serverArguments(editors, home, ...command), {
    env: homeEnvironment(home),
    encoding: 'utf8',
    stdio: ['ignore', output, output],
  });
  return printed ?? '';
}

function serverArguments(editors, home, ...rest) {
  return [
    editors.codeServer,
    `--config=${home.config}`,
    `--user-data-dir=${home.data}`,
    `--extensions-dir=${home.extensions}`,
    ...rest,
  ];
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why) => reject(new Error(`code-server ${why}:\n${printed}`));
    const read = (chunk) => {
      log.write(chunk);
      printed += chunk;
      const address = LISTENING.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
    setTimeout(() => fail(`did not listen within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS).unref();
  });
}

async function endGroup(pid) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (!signalGroup(pid, signal)) return;
    for (let waited = 0; waited < 1000 && signalGroup(pid, 0); waited += 50) await sleep(50);
  }
}

function signalGroup(pid, signal) {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false; // gone
  }
}
