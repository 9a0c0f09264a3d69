// Opens a real VS Code workbench in a headless browser, with our extension in it.
import path from 'node:path';
import { format } from 'node:util';
import { configureWorkbench, openPage, startBrowser } from './browser.mjs';
import { makeClosing } from './closing.mjs';
import { prepareEditors } from './editors.mjs';
import { copyWorkspace, makeHome, windowIn } from './home.mjs';
import { HOSTS } from './hosts.mjs';
import { makeKept } from './kept.mjs';
import { installExtension } from './server.mjs';
import { QUIET_SETTINGS, RESTRICTED_SETTINGS } from './settings.mjs';

/** Native parts of code-server that are not built (see setup.sh). */
const NOISE = /^Ignoring fetching additional builtin|Could not locate the bindings file|spdlog|native-watchdog/;
const RECENT_LINES = 60;
const CRASHED_EXIT_CODE = 98;

/**
 * @param {{
 *   host?: 'node' | 'web' | 'web-1.91',
 *   extension?: string, folder of the extension under development; without it an ordinary window
 *   vsix?: string, a packaged extension to install first (host node)
 *   tests?: string, a module whose `run()` is called in the extension host
 *   folder?: string, the workspace: a copy of it is opened
 *   workspaceFile?: string, a file of the workspace that names several folders, which is opened instead (hosts node, web)
 *   file?: string, a file of the workspace to open
 *   environment?: Record<string, string>, variables of the extension host (host node)
 *   settings?: Record<string, unknown>, user settings over the quiet ones
 *   machineSettings?: Record<string, unknown>, settings of the machine (host node)
 *   restricted?: boolean, the workspace is not trusted: Restricted Mode (hosts node, web)
 *   locale?: string, display language that extensions see
 *   viewport?: { width: number, height: number },
 *   verbose?: boolean,
 *   kept?: what this window shares with those before and after it (makeKept), which differ in workspace, user settings and looks only (host node)
 *   onLine?: (line: string) => void, every line that the extension host prints
 *   onExit?: (code: number) => void, the end of `run()`
 * }} options
 * @returns {Promise<{ page, home: string, workspace: string, refused: string[], recent: string[], close: () => Promise<void> }>}
 */
export async function openWorkbench(options) {
  const open = HOSTS[options.host ?? 'node'];
  if (!open) throw new Error(`host must be one of ${Object.keys(HOSTS).join(', ')}`);
  const editors = prepareEditors();
  const settings = { ...QUIET_SETTINGS, ...(options.restricted && RESTRICTED_SETTINGS), ...options.settings };
  const closing = makeClosing();
  const kept = options.kept ?? makeKept();
  if (!options.kept) closing.add(kept.close);
  try {
    const shared = await kept.once('home', ({ add }) => {
      const made = makeHome(options.machineSettings);
      add(made.remove);
      if (options.vsix) installExtension(editors, made, path.resolve(options.vsix), options);
      return made;
    });
    const home = windowIn(shared, settings);
    if (options.folder) copyWorkspace(home, options.folder);
    const run = { ...options, ...absolute(options), editors, home, kept, closing, settings };
    const workbench = await open(run);
    const browser = await kept.once('browser', ({ add }) => startBrowser(editors, home, add));
    const { page, refused } = await openPage(browser, run);
    if (workbench.configure) await configureWorkbench(page, workbench.origin, workbench.configure);
    const recent = await listen(page, options);
    await page.goto(workbench.url);
    return { page, home: home.root, workspace: home.workspace, refused, recent, close: closing.close };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

function absolute({ extension, tests }) {
  return {
    extension: extension && path.resolve(extension),
    tests: tests && path.resolve(tests),
  };
}

/** Hands the extension host's output and end to the caller; both names are the ones that the workbench calls. */
async function listen(page, { onLine, onExit }) {
  const recent = [];
  const hear = (line) => {
    if (NOISE.test(line)) return;
    recent.push(line.split('\n').slice(0, 4).join('\n'));
    if (recent.length > RECENT_LINES) recent.shift();
    onLine?.(line);
  };
  await page.exposeFunction('codeAutomationLog', (_type, args) => hear(format(...args)));
  await page.exposeFunction('codeAutomationExit', (code) => onExit?.(code));
  page.on('pageerror', (error) => hear(`page error: ${error}`));
  page.on('crash', () => {
    hear('the page crashed');
    onExit?.(CRASHED_EXIT_CODE);
  });
  return recent;
}
