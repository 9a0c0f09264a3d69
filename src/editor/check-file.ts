/** Checks one file that may not be open. */
import * as vscode from 'vscode';
import { toDiagnostic } from './diagnostics';
import { fileText } from './file-text';
import { rangesIn } from './ranges';
import { read } from './reading';
import type { Services } from './services';

export interface Checked {
  readonly uri: vscode.Uri;
  readonly found: number;
  /** Why it, or a part of it, was left out. */
  readonly why?: string;
}

/** Lists the problems of a file that is not open; an open one is only counted, its problems are listed already. */
export async function checkFile(
  uri: vscode.Uri,
  services: Services,
  collection: vscode.DiagnosticCollection,
): Promise<Checked> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    collection.delete(uri);
    return { uri, found: (await services.findings.of(open))?.findings.length ?? 0 };
  }
  const [core, catalogue, settings] = await Promise.all([
    services.core(),
    services.catalogue.get(uri),
    services.settings.of(uri),
  ]);
  if (!catalogue || !settings.get('diagnostics.enabled')) return { uri, found: 0 };
  const text = await fileText(uri, settings.get('limits.fileSize'));
  if (text.why !== undefined) {
    collection.delete(uri);
    return { uri, found: 0, why: text.why };
  }
  const input = {
    uri,
    path: uri.path,
    length: text.text.length,
    text: () => text.text,
    declared: services.deployments.index,
  };
  const reading = read(input, core, catalogue, settings);
  const findings = reading ? await services.findings.judge(reading) : [];
  const range = rangesIn(text.text);
  const diagnostics = findings.map((finding) => toDiagnostic(finding, range));
  collection.set(uri, diagnostics);
  const lines = reading?.leftOut.lines ?? 0;
  return {
    uri,
    found: diagnostics.length,
    ...(lines > 0 && { why: vscode.l10n.t('long lines left out: {0}', lines) }),
  };
}
