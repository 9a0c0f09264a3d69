/** `model-almanac.json` of workspace folders, as the session asks for it: the text, and where its mistakes are listed. */
import * as vscode from 'vscode';
import { type Mistake, MOST_BYTES } from '../catalogue';
import { OWN_FILE, type OwnFileOutcome, type OwnFileText } from '../session';
import { rangesIn } from './ranges';
import { SOURCE } from './source';

const SEVERITIES: Readonly<Record<Mistake['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  information: vscode.DiagnosticSeverity.Information,
};

/** Told when one came, went or became another. */
export function watchOwnFiles(changed: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${OWN_FILE}`);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    // File systems of the web do not all tell what changes in them.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${OWN_FILE}`) && changed()),
  );
}

/**
 * A folder without such a file is the usual case. A link may lead out of the folder, a pipe or a device has no end:
 * neither is read.
 */
export async function ownFileOf(folder: string): Promise<OwnFileText | undefined> {
  const uri = addressIn(folder);
  const stat = await statOf(uri);
  if (!stat) return undefined;
  const { type, size } = stat;
  if ((type & vscode.FileType.SymbolicLink) !== 0)
    return { why: vscode.l10n.t('This file is a link: it is not read.') };
  if (type !== vscode.FileType.File) return { why: vscode.l10n.t('This is not a regular file: it is not read.') };
  if (size > MOST_BYTES) return { why: vscode.l10n.t('over {0} kB, not looked at', MOST_BYTES / 1_000) };
  return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}

/** Lists what is wrong with the files, and logs the rest. */
export function ownFileProblems(log: vscode.LogOutputChannel): {
  readonly tell: (folder: string, outcome: OwnFileOutcome) => void;
  readonly dispose: () => void;
} {
  const problems = vscode.languages.createDiagnosticCollection('modelAlmanac.workspaceFile');
  const atTop = (message: string): vscode.Diagnostic[] => [
    diagnosticOf(new vscode.Range(0, 0, 0, 1), message, 'error'),
  ];
  return {
    tell(folder, outcome) {
      const uri = addressIn(folder);
      if (outcome.kind === 'none') problems.delete(uri);
      if (outcome.kind === 'unread') problems.set(uri, atTop(outcome.why));
      if (outcome.kind === 'laid') {
        const range = rangesIn(outcome.text);
        const { mistakes } = outcome;
        problems.set(
          uri,
          mistakes.map(({ severity, message, ...span }) => diagnosticOf(range(span), message, severity)),
        );
        log.info(`${uri.toString()} is laid over the catalogue, ${mistakes.length} mistakes`);
      }
      if (outcome.kind === 'failed') {
        log.error(outcome.error instanceof Error ? outcome.error : String(outcome.error));
        problems.set(uri, atTop(vscode.l10n.t('This file cannot be used. The log has the details.')));
      }
    },
    dispose: () => problems.dispose(),
  };
}

const addressIn = (folder: string): vscode.Uri => vscode.Uri.joinPath(vscode.Uri.parse(folder, true), OWN_FILE);

function diagnosticOf(range: vscode.Range, message: string, severity: Mistake['severity']): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  return diagnostic;
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}
