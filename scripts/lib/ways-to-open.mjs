// The ways to open VS Code with the extension on examples/. `open()` throws, saying why, when its way is not to be had.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { makeClosing } from '../../tools/editor/lib/closing.mjs';
import { prepareEditors } from '../../tools/editor/lib/editors.mjs';
import { makeHome, windowIn } from '../../tools/editor/lib/home.mjs';
import { installExtension, listExtensions, startServer } from '../../tools/editor/lib/server.mjs';
import { packageExtension, packageStart } from './package-extension.mjs';
import { inRoot, ROOT, VSIX } from './paths.mjs';

const EXAMPLES = inRoot('examples');
/** Opens a file with findings, the Problems panel and the walkthrough. */
const START = inRoot('tools/start');
const EXTENSION = /^model-almanac\.model-almanac@/;
const ANSWER_LIMIT_MS = 30_000;

export const WAYS = [
  { name: 'code', open: openWithCode },
  { name: 'download', open: openDownloaded },
  { name: 'server', open: openServer },
];

async function openWithCode() {
  const version = tryRun('code', '--version');
  if (!version) throw new Error('no `code` on the PATH');
  build();
  console.log(`VS Code ${version.split('\n')[0]} opens examples/`);
  return await runWindow('code', []);
}

async function openDownloaded() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('no display for a window');
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: inRoot('.vscode-test') });
  build();
  console.log('VS Code opens examples/; Ctrl-C closes it');
  return await runWindow(executable, [`--user-data-dir=${inRoot('.vscode-test/user-data')}`, '--wait']);
}

/** As a user has it: the packaged extension, installed into a profile of its own. */
async function openServer({ check }) {
  packageExtension();
  const editors = prepareEditors({ browser: false });
  const home = windowIn(makeHome(), {
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  });
  const closing = makeClosing();
  closing.add(home.remove);
  try {
    installExtension(editors, home, VSIX);
    installExtension(editors, home, packageStart());
    const { origin, stop } = await startServer(editors, home, { underTest: false });
    closing.add(stop);
    const address = `${origin}/?${new URLSearchParams({ folder: EXAMPLES })}`;
    await answers(address);
    const extension = listExtensions(editors, home).find((id) => EXTENSION.test(id));
    if (!extension) throw new Error('the extension is not listed');
    console.log(`\n${extension} is ready. Open ${address}\n`);
    if (!check) {
      console.log('Ctrl-C ends it.');
      await once(process, 'SIGINT'); // `closing` ends the process then
    }
    return 0;
  } finally {
    await closing.close();
  }
}

function build() {
  execFileSync(process.execPath, [inRoot('scripts/build.mjs')], { cwd: ROOT, stdio: 'inherit' });
}

async function runWindow(executable, flags) {
  const extensions = [ROOT, START].map((folder) => `--extensionDevelopmentPath=${folder}`);
  const child = spawn(executable, [...extensions, '--new-window', ...flags, EXAMPLES], { stdio: 'inherit' });
  const [code] = await once(child, 'exit'); // a program that cannot be started is an 'error', which rejects
  return code ?? 1;
}

function tryRun(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

async function answers(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
}
