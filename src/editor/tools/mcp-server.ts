/**
 * The server for agents, as the editor lists it: what `model-almanac mcp` is elsewhere, for the folders of the workspace. The editor
 * starts it when somebody asks for it; the extension starts nothing. In a browser there is no process to start.
 */
import * as vscode from 'vscode';

const ID = 'modelAlmanac.server';

/** What the editor has from 1.101 on: `engines.vscode` is older, so it is looked for. */
interface ServerHost {
  registerMcpServerDefinitionProvider(id: string, provider: object): vscode.Disposable;
}

export interface ServerNeeds {
  readonly extensionUri: vscode.Uri;
  readonly version: string;
  readonly log: Pick<vscode.LogOutputChannel, 'debug'>;
}

export function activateMcpServer(needs: ServerNeeds): vscode.Disposable {
  const host: unknown = Reflect.get(vscode, 'lm');
  const node = nodeAt(Reflect.get(globalThis, 'process'));
  const Definition: unknown = Reflect.get(vscode, 'McpStdioServerDefinition');
  if (!isServerHost(host) || node === undefined || typeof Definition !== 'function') return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  const provider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => [
      Reflect.construct(Definition, [
        'Model Almanac',
        node,
        [vscode.Uri.joinPath(needs.extensionUri, 'dist', 'cli.js').fsPath, 'mcp', ...roots()],
        // The desktop's own executable is Node only where it is told so.
        { ELECTRON_RUN_AS_NODE: '1' },
        needs.version,
      ]),
    ],
  };
  try {
    return vscode.Disposable.from(
      changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
      host.registerMcpServerDefinitionProvider(ID, provider),
    );
  } catch (error) {
    // Editors that have it as a proposal refuse it.
    needs.log.debug(error instanceof Error ? error.message : String(error));
    return vscode.Disposable.from(changed);
  }
}

/** Folders that are no files of this machine cannot be read by a process. */
const roots = (): readonly string[] =>
  (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => (uri.scheme === 'file' ? uri.fsPath : []));

const isServerHost = (host: unknown): host is ServerHost =>
  typeof host === 'object' &&
  host !== null &&
  'registerMcpServerDefinitionProvider' in host &&
  typeof host.registerMcpServerDefinitionProvider === 'function';

/** Where Node stands that runs us; `undefined` in a browser. */
function nodeAt(process: unknown): string | undefined {
  if (typeof process !== 'object' || process === null || !('execPath' in process)) return undefined;
  return typeof process.execPath === 'string' && process.execPath !== '' ? process.execPath : undefined;
}
