// The editors to test in. Each row starts its server and says at which address the workbench stands, and how the page's
// configuration must be changed on its way to the browser.
import path from 'node:path';
import { serveFiles } from './files.mjs';
import { startServer } from './server.mjs';
import { startStandalone } from './standalone.mjs';

/**
 * host       workbench           extension host              entry of package.json
 * node       VS Code 1.139.1     Node                        main
 * web        VS Code 1.139.1     web worker                  browser
 * web-1.91   VS Code 1.91.1      web worker, no server side  browser
 */
export const HOSTS = { node: openNode, web: openWeb, 'web-1.91': openStandalone };

/** @param run { editors, home, kept, closing, extension?, tests?, file?, environment?, settings, verbose } */
async function openNode(run) {
  const server = await startUnderTest(run);
  const payload = [
    ...filePayload(server.remote, run),
    ...(run.extension ? [['extensionDevelopmentPath', server.remote(run.extension)]] : []),
    ...(run.tests ? [['extensionTestsPath', server.remote(run.tests)]] : []),
    ...(run.environment ? [['extensionEnvironment', JSON.stringify(run.environment)]] : []),
  ];
  return { url: workbenchUrl(server.origin, payload, opened(run)), origin: server.origin };
}

/**
 * code-server sends an extension of the address to its node host; the page's own configuration reaches the worker. The extension's files have
 * an address of their own: the JSON support of the editor asks for its schemas from the server's side.
 */
async function openWeb(run) {
  const server = await startUnderTest(run);
  const { extension, tests } = run;
  const files = extension && (await started('files', () => serveFiles(extension), run));
  const inPage = (file) => ({ scheme: 'http', authority: files.host, path: `/${file}` });
  return {
    url: workbenchUrl(server.origin, filePayload(server.remote, run), opened(run)),
    origin: server.origin,
    configure(configuration) {
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        ...(extension && { extensions: [inPage('')] }),
        ...(tests && { extensionTestsPath: inPage(path.relative(extension, tests)) }),
      };
    },
  };
}

async function openStandalone(run) {
  const { home, extension, tests, verbose } = run;
  const start = () => startStandalone(run.editors, { extension, tests, verbose, folder: home.workspace });
  const server = await started('server', start, run);
  const inWorkspace = (file) => `vscode-test-web://mount/${path.relative(home.workspace, file)}`;
  return {
    url: workbenchUrl(server.origin, filePayload(inWorkspace, run)),
    origin: server.origin,
    configure(configuration) {
      configuration.configurationDefaults = run.settings;
    },
  };
}

async function startUnderTest(run) {
  const { editors, home, restricted } = run;
  const { origin } = await started('server', () => startServer(editors, home, { restricted }), run);
  return { origin, remote: (file) => `vscode-remote://${new URL(origin).host}${file}` };
}

/** What runs already under this name, or what is started now and ends with what is kept. */
function started(name, start, { kept }) {
  return kept.once(name, async ({ add }) => {
    const server = await start();
    add(server.stop);
    return server;
  });
}

function filePayload(toUri, { home, file }) {
  return [['skipWelcome', 'true'], ...(file ? [['openFile', toUri(path.join(home.workspace, file))]] : [])];
}

/** The folder, or the file in it that names several. */
const opened = ({ home, workspaceFile }) =>
  workspaceFile ? { workspace: path.join(home.workspace, workspaceFile) } : { folder: home.workspace };

function workbenchUrl(origin, payload, where) {
  return `${origin}/?${new URLSearchParams({ ...where, payload: JSON.stringify(payload) })}`;
}
