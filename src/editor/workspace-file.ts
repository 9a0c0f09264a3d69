/** `model-almanac.json` of a workspace folder: what it says is laid over the catalogue, its mistakes are listed as problems. */
import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue/catalogue';
import type { Mistake } from '../catalogue/user-layer';
import { rangesIn } from './ranges';
import { SOURCE } from './source';

export interface WorkspaceFiles extends vscode.Disposable {
  /** The catalogue as a folder sees it; the same one where it has no file. */
  over(catalogue: Catalogue, folder: vscode.Uri): Promise<Catalogue>;
  readonly onDidChange: vscode.Event<void>;
  /** Everything is read anew, over another catalogue perhaps. */
  forget(): void;
}

const NAME = 'model-almanac.json';
const SEVERITIES: Readonly<Record<Mistake['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  information: vscode.DiagnosticSeverity.Information,
};

export function createWorkspaceFiles(log: vscode.LogOutputChannel): WorkspaceFiles {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('modelAlmanac.workspaceFile');
  const layered = new Map<string, Promise<Catalogue>>();
  const forget = (): void => {
    layered.clear();
    changed.fire();
  };
  const isOurs = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${NAME}`);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${NAME}`);
  const parts = [
    changed,
    problems,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    // File systems of the web do not all tell what changes in them.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => isOurs(uri) && forget()),
    vscode.workspace.onDidGrantWorkspaceTrust(forget),
  ];

  const lay = async (catalogue: Catalogue, folder: vscode.Uri): Promise<Catalogue> => {
    const uri = vscode.Uri.joinPath(folder, NAME);
    problems.delete(uri);
    const text = await textOf(uri);
    if (text === undefined) return catalogue;
    const [{ parseUserLayer }, { layered: layOver }] = await Promise.all([
      import('../catalogue/user-layer'),
      import('../catalogue/layered'),
    ]);
    const { layer, mistakes } = parseUserLayer(text, catalogue, vscode.workspace.isTrusted);
    problems.set(uri, toDiagnostics(mistakes, text));
    log.info(`${uri.toString()} is laid over the catalogue, ${mistakes.length} mistakes`);
    return layOver(catalogue, layer);
  };
  return {
    over(catalogue, folder) {
      const key = folder.toString();
      const known = layered.get(key) ?? lay(catalogue, folder);
      layered.set(key, known);
      return known;
    },
    onDidChange: changed.event,
    forget,
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

/** A folder without such a file is the usual case. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function toDiagnostics(mistakes: readonly Mistake[], text: string): readonly vscode.Diagnostic[] {
  const range = rangesIn(text);
  return mistakes.map(({ severity, message, ...span }) => {
    const diagnostic = new vscode.Diagnostic(range(span), message, SEVERITIES[severity]);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
}
