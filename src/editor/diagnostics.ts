/** Problems of open documents: debounced, never for an old version, gone when the document closes. */
import * as vscode from 'vscode';
import type { Declaration } from '../recognition';
import { type Finding, mentionOf, type Severity } from '../rules';
import { locationOf } from './declarations';
import { rangeOf } from './ranges';
import type { Services } from './services';
import { pause } from './slices';
import { SOURCE } from './source';
import { isWatched, mayHaveProblems } from './watched';

/** Long enough that an ID that is half typed is seldom judged. */
const AFTER_KEYSTROKE_MS = 400;
const AFTER_OPENING_MS = 20;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function activateDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('modelAlmanac');
  /** Shown on the left side of a diff only, when they were last looked at. */
  const silent = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const drop = (uri: vscode.Uri): void => {
    clearTimeout(timers.get(uri.toString()));
    timers.delete(uri.toString());
    silent.delete(uri.toString());
    collection.delete(uri);
  };
  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const may = mayHaveProblems(document);
    if (may) silent.delete(document.uri.toString());
    else silent.add(document.uri.toString());
    const found = may ? await problemsOf(document, services) : [];
    // Closed meanwhile: another document may have its address by now.
    if (document.isClosed) return;
    if (document.version === version) collection.set(document.uri, found);
    else schedule(document, AFTER_KEYSTROKE_MS);
  };
  const schedule = (document: vscode.TextDocument, ms: number): void => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        update(document).catch((error) => services.log.error(error));
      }, ms),
    );
  };
  const scheduleAll = (): void => {
    for (const document of vscode.workspace.textDocuments)
      if (isWatched(document)) schedule(document, AFTER_OPENING_MS);
  };

  scheduleAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => isWatched(document) && schedule(document, AFTER_OPENING_MS)),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => isWatched(document) && schedule(document, AFTER_KEYSTROKE_MS),
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => drop(uri)),
    vscode.window.tabGroups.onDidChangeTabs(() => {
      for (const document of vscode.workspace.textDocuments)
        if (isWatched(document) && silent.has(document.uri.toString()) === mayHaveProblems(document))
          schedule(document, AFTER_OPENING_MS);
    }),
    services.documents.onDidForget(scheduleAll),
    services.today.onDidChange(scheduleAll),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}

async function problemsOf(document: vscode.TextDocument, services: Services): Promise<readonly vscode.Diagnostic[]> {
  const settings = await services.settings.of(document);
  if (!settings.get('diagnostics.enabled')) return [];
  const classification = await services.documents.check(document);
  return toDiagnostics(classification?.findings ?? [], (span) => rangeOf(document, span));
}

/** A finding as the editor lists it: a file may have many thousands. */
export async function toDiagnostics(findings: readonly Finding[], toRange: ToRange): Promise<vscode.Diagnostic[]> {
  const diagnostics: vscode.Diagnostic[] = [];
  for (const finding of findings) {
    diagnostics.push(toDiagnostic(finding, toRange));
    await pause();
  }
  return diagnostics;
}

/** A finding as the editor lists it; the code's link leads to the official page. */
export function toDiagnostic(finding: Finding, toRange: ToRange): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(finding.target), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = SOURCE;
  const url = finding.source?.url;
  diagnostic.code = url ? { value: finding.rule, target: vscode.Uri.parse(url, true) } : finding.rule;
  const declarations = mentionOf(finding)?.declarations;
  if (declarations) diagnostic.relatedInformation = relatedToAll(declarations);
  if (finding.deprecated) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
  return diagnostic;
}

type ToRange = (span: { readonly start: number; readonly end: number }) => vscode.Range;

/** A name that thousands declare is not worth thousands of places for each of its uses. */
const MOST_RELATED = 20;

function relatedToAll(declarations: readonly Declaration[]): vscode.DiagnosticRelatedInformation[] {
  const related = declarations.slice(0, MOST_RELATED).flatMap(relatedTo);
  const last = related.at(-1);
  const more = declarations.length - MOST_RELATED;
  if (last && more > 0)
    related.push(new vscode.DiagnosticRelatedInformation(last.location, vscode.l10n.t('… and {0} more', more)));
  return related;
}

function relatedTo(declaration: Declaration): readonly vscode.DiagnosticRelatedInformation[] {
  const location = locationOf(declaration);
  const { name, model, version } = declaration;
  const text = version === undefined ? `${name}: ${model}` : `${name}: ${model} ${version}`;
  return location ? [new vscode.DiagnosticRelatedInformation(location, text)] : [];
}
