/** `model-almanac.json` of a workspace folder: what it says is laid over the catalogue, its mistakes are listed as problems. */
import * as vscode from 'vscode';
import { type Catalogue, type Mistake, MOST_BYTES, tooLarge } from '../catalogue';
import type { LazyCore } from './core-loader';
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

export function createWorkspaceFiles(core: LazyCore, log: vscode.LogOutputChannel): WorkspaceFiles {
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

  const tell = (uri: vscode.Uri, mistakes: readonly Mistake[], text = ''): void =>
    problems.set(uri, toDiagnostics(mistakes, text));
  const lay = async (catalogue: Catalogue, folder: vscode.Uri): Promise<Catalogue> => {
    const uri = vscode.Uri.joinPath(folder, NAME);
    problems.delete(uri);
    const file = await readRegular(uri);
    if (!file) return catalogue;
    if (file.why !== undefined) {
      tell(uri, [{ start: 0, end: 1, severity: 'error', message: file.why }]);
      return catalogue;
    }
    const [{ parseUserLayer }, { layered: layOver }, { isTaken }] = await Promise.all([
      import('../catalogue/user-layer'),
      import('../catalogue/layered'),
      core(),
    ]);
    const trust = vscode.workspace.isTrusted
      ? ({ trusted: true } as const)
      : ({ trusted: false, isTaken: (name: string) => isTaken(name, catalogue) } as const);
    const { layer, mistakes } = parseUserLayer(file.text, catalogue, trust);
    tell(uri, mistakes, file.text);
    log.info(`${uri.toString()} is laid over the catalogue, ${mistakes.length} mistakes`);
    return layOver(catalogue, layer);
  };
  /** Whatever goes wrong with a file of the workspace, the catalogue itself is there. */
  const layOrNot = async (catalogue: Catalogue, folder: vscode.Uri): Promise<Catalogue> => {
    try {
      return await lay(catalogue, folder);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      const message = vscode.l10n.t('This file cannot be used. The log has the details.');
      tell(vscode.Uri.joinPath(folder, NAME), [{ start: 0, end: 1, severity: 'error', message }]);
      return catalogue;
    }
  };
  return {
    over(catalogue, folder) {
      const key = folder.toString();
      const known = layered.get(key) ?? layOrNot(catalogue, folder);
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

type Read = { readonly text: string; readonly why?: undefined } | { readonly why: string };

/**
 * A folder without such a file is the usual case. A link may lead out of the folder, a pipe or a device has no end:
 * neither is read.
 */
async function readRegular(uri: vscode.Uri): Promise<Read | undefined> {
  const evidence = await statOf(uri);
  if (!evidence) return undefined;
  const { type, size } = evidence;
  if ((type & vscode.FileType.SymbolicLink) !== 0)
    return { why: vscode.l10n.t('This file is a link: it is not read.') };
  if (type !== vscode.FileType.File) return { why: vscode.l10n.t('This is not a regular file: it is not read.') };
  if (size > MOST_BYTES) return { why: tooLarge };
  return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
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
