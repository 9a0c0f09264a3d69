// vscode-web: the workbench as static files, with no server side, as vscode.dev has it. @vscode/test-web serves it.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 10_000;

/** @returns {Promise<{ origin: string, stop: () => void }>} */
export async function startStandalone(editors, { extension, tests, folder, verbose }) {
  const port = await freePort();
  const origin = `http://localhost:${port}`; // not 127.0.0.1: it uses sub-domains of the host
  const { runServer } = editors.require('@vscode/test-web/out/server/main.js');
  const server = await quietly(verbose, async () => {
    const started = await runServer('localhost', port, {
      build: { type: 'static', location: editors.webBuild },
      esm: false,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      folderMountPath: folder,
    });
    await answers(`${origin}/callback`); // runServer resolves before it listens
    return started;
  });
  return { origin, stop: () => server.close() };
}

async function quietly(verbose, work) {
  const { log } = console;
  if (!verbose) console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

async function answers(address) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; ) {
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
