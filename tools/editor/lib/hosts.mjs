// The editors to test in. Each row starts its server and says at which address the workbench stands, how the page's
// configuration must be changed on its way to the browser, and which files the page may take from the checkout.
import path from 'node:path';
import { startServer } from './server.mjs';
import { startStandalone } from './standalone.mjs';

/** Below this path the page finds the extension under development. */
const DEV_FILES = '/__dev';

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

/** code-server sends an extension of the address to its node host; the page's own configuration reaches the worker. */
async function openWeb(run) {
  const server = await startUnderTest(run);
  const { extension, tests } = run;
  const authority = new URL(server.origin).host;
  const inPage = (file) => ({ scheme: 'http', authority, path: `${DEV_FILES}${file}` });
  return {
    url: workbenchUrl(server.origin, filePayload(server.remote, run), opened(run)),
    origin: server.origin,
    configure(configuration) {
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        ...(extension && { extensions: [inPage('')] }),
        ...(tests && { extensionTestsPath: inPage(`/${path.relative(extension, tests)}`) }),
      };
    },
    ...(extension && { files: { below: `${DEV_FILES}/`, folder: extension } }),
  };
}

async function openStandalone(run) {
  const { home, kept, extension, tests, verbose } = run;
  const server = await kept.once('server', async ({ add }) => {
    const started = await startStandalone(run.editors, { extension, tests, verbose, folder: home.workspace });
    add(started.stop);
    return started;
  });
  const inWorkspace = (file) => `vscode-test-web://mount/${path.relative(home.workspace, file)}`;
  return {
    url: workbenchUrl(server.origin, filePayload(inWorkspace, run)),
    origin: server.origin,
    configure(configuration) {
      configuration.configurationDefaults = run.settings;
    },
  };
}

async function startUnderTest({ editors, home, kept, restricted }) {
  const { origin } = await kept.once('server', async ({ add }) => {
    const server = await startServer(editors, home, { restricted });
    add(server.stop);
    return server;
  });
  return { origin, remote: (file) => `vscode-remote://${new URL(origin).host}${file}` };
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
