/** Checks one file that may not be open. */

import * as vscode from 'vscode';
import type { Finding } from '../rules';
import { numbersOf } from '../session';
import type { CheckResults } from './check-results';
import { toDiagnostics } from './diagnostics';
import { fileText } from './file-text';
import { usesIn } from './inventory/inventory';
import { rangesIn } from './ranges';
import type { Services } from './services';
import { inSlices } from './slices';
import { relativePath } from './watched';

export interface Checked {
  readonly uri: vscode.Uri;
  readonly found: number;
  /** Why it, or a part of it, was left out. */
  readonly why?: string;
}

/** Hints are no rows of the Problems panel. */
const countListed = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity !== 'hint').length;

const NOTHING = { diagnostics: [], hasMentions: false };

/** Lists the problems of a file that is not open; an open one is only counted, its problems are listed already. */
export async function checkFile(
  uri: vscode.Uri,
  services: Services,
  results: CheckResults,
  { pause, cancelled }: { readonly pause: () => Promise<void>; readonly cancelled: AbortSignal },
): Promise<Checked> {
  const open = openAt(uri);
  if (open) {
    results.setOpen(uri);
    return { uri, found: countListed((await services.documents.check(open))?.findings ?? []) };
  }
  const [core, session, settings] = await Promise.all([
    services.core(),
    services.session.get(),
    services.settings.of(uri),
  ]);
  if (!(await services.catalogue.get(uri)) || !settings.get('diagnostics.enabled')) {
    results.set(uri, NOTHING);
    return { uri, found: 0 };
  }
  const file = await fileText(uri, settings.get('limits.fileSize'));
  if (file.why !== undefined) {
    if (file.isGone) results.drop(uri);
    else results.set(uri, NOTHING);
    return { uri, found: 0, why: file.why };
  }
  await pause();
  const { text } = file;
  const checked = await session.checkFile({
    uri: uri.toString(),
    path: uri.path,
    workspacePath: relativePath(uri),
    length: text.length,
    text: () => text,
  });
  const { reading, findings = [] } = checked ?? {};
  const range = rangesIn(text);
  const listed = settings.get('diagnostics.unopenedFiles') === 'never' ? [] : findings;
  const diagnostics = await toDiagnostics(listed, range);
  const names = reading?.mayName ? await inSlices(numbersOf(core.possibleNames(text))) : undefined;
  const hasMentions = (reading?.document.mentions.length ?? 0) > 0;
  if (cancelled.aborted) return { uri, found: 0 };
  // Opened meanwhile: its problems are listed as those of a document.
  if (openAt(uri)) results.setOpen(uri);
  else {
    results.set(uri, { diagnostics, hasMentions, ...(names && { names }) });
    services.inventory.set(
      uri.toString(),
      checked ? usesIn(checked, (offset) => range({ start: offset, end: offset }).start) : [],
    );
  }
  const lines = reading?.leftOut.lines ?? 0;
  return {
    uri,
    found: countListed(findings),
    ...(lines > 0 && { why: vscode.l10n.t('long lines left out: {0}', lines) }),
  };
}

function openAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
