/** `model-almanac.json` of workspace folders, as the session asks for it: the text, and where its mistakes are listed. */
import * as vscode from 'vscode';
import { type Mistake, MOST_BYTES } from '../catalogue';
import { OWN_FILE, type OwnFileOutcome, type OwnFileText, type Session } from '../session';
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

export interface OwnFileProblems {
  readonly tell: (folder: string, outcome: OwnFileOutcome) => void;
  /** What nothing has needed, beside what is wrong: told after everything was looked at. */
  readonly addUnused: (folder: string, unused: readonly Mistake[]) => Promise<void>;
  readonly dispose: () => void;
}

/** While somebody types. */
const AFTER_KEYSTROKE_MS = 300;

/** Lists what is wrong with the files, also while they are written, and logs the rest. */
export function ownFileProblems(log: vscode.LogOutputChannel, session: () => Promise<Session>): OwnFileProblems {
  const problems = vscode.languages.createDiagnosticCollection('modelAlmanac.workspaceFile');
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Files that were told as they are written, and not as they lie there. */
  const written = new Set<string>();
  const atTop = (message: string): vscode.Diagnostic[] => [
    diagnosticOf(new vscode.Range(0, 0, 0, 1), message, 'error'),
  ];
  const show = (uri: vscode.Uri, text: string, mistakes: readonly Mistake[]): void => {
    const range = rangesIn(text);
    // The editor itself tells an open text that is no JSON; what we make of the rest would be guesses.
    const isBroken = documentAt(uri) !== undefined && mistakes.some(({ syntax }) => syntax);
    const shown = isBroken ? [] : mistakes;
    problems.set(
      uri,
      shown.map(({ severity, message, ...span }) => diagnosticOf(range(span), message, severity)),
    );
  };
  const checkWritten = async (document: vscode.TextDocument): Promise<void> => {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder || addressIn(folder.uri.toString()).toString() !== document.uri.toString()) return;
    const { version } = document;
    const text = document.getText();
    const mistakes = await (await session()).ownFileMistakes(text, folder.uri.toString());
    if (document.isClosed || document.version !== version) return;
    written.add(document.uri.toString());
    show(document.uri, text, mistakes);
  };
  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!document.uri.path.endsWith(`/${OWN_FILE}`)) return;
      clearTimeout(timer);
      timer = setTimeout(() => checkWritten(document).catch((error) => log.error(error)), AFTER_KEYSTROKE_MS);
    }),
    // Closed without being saved: what lies there counts again.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (written.delete(uri.toString())) void session().then((loaded) => loaded.catalogueChanged());
    }),
  ];
  return {
    tell(folder, outcome) {
      const uri = addressIn(folder);
      if (outcome.kind === 'none') problems.delete(uri);
      if (outcome.kind === 'unread') problems.set(uri, atTop(outcome.why));
      if (outcome.kind === 'laid') {
        show(uri, outcome.text, outcome.mistakes);
        log.info(`${uri.toString()} is laid over the catalogue, ${outcome.mistakes.length} mistakes`);
      }
      if (outcome.kind === 'failed') {
        log.error(outcome.error instanceof Error ? outcome.error : String(outcome.error));
        problems.set(uri, atTop(vscode.l10n.t('This file cannot be used. The log has the details.')));
      }
    },
    async addUnused(folder, unused) {
      const uri = addressIn(folder);
      if (unused.length === 0 || documentAt(uri)?.isDirty) return;
      const file = await ownFileOf(folder);
      if (!file || file.why !== undefined) return;
      const range = rangesIn(file.text);
      const shown = unused.map(({ message, severity, ...span }) => {
        const diagnostic = diagnosticOf(range(span), message, severity);
        diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
        return diagnostic;
      });
      const others = (problems.get(uri) ?? []).filter(({ tags }) => !tags?.includes(vscode.DiagnosticTag.Unnecessary));
      problems.set(uri, [...others, ...shown]);
    },
    dispose() {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      problems.dispose();
    },
  };
}

const documentAt = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

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
