/** In the status bar: how many findings the file in front has. Nothing where there are none, or where a setting says so. */
import * as vscode from 'vscode';
import type { Finding } from '../rules';
import type { Services } from './services';
import { isWatched } from './watched';

const AFTER_CHANGE_MS = 600;

export function activateStatusBar(services: Services): vscode.Disposable {
  let item: vscode.StatusBarItem | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const findings = document && isWatched(document) ? await findingsOf(document, services) : [];
    if (document !== vscode.window.activeTextEditor?.document) return;
    if (findings.length === 0) {
      item?.hide();
      return;
    }
    const { createItem, shown } = await import('./status-bar-item');
    item ??= createItem();
    Object.assign(item, shown(findings));
    item.show();
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch((error) => services.log.error(error)), ms);
  };
  schedule(AFTER_CHANGE_MS);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => schedule(0)),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => document === vscode.window.activeTextEditor?.document && schedule(AFTER_CHANGE_MS),
    ),
    services.documents.onDidForget(() => schedule(0)),
    services.settings.onDidChange(() => schedule(0)),
    services.today.onDidChange(() => schedule(0)),
    {
      dispose() {
        clearTimeout(timer);
        item?.dispose();
      },
    },
  );
}

async function findingsOf(document: vscode.TextDocument, services: Services): Promise<readonly Finding[]> {
  const settings = await services.settings.of(document);
  if (!settings.get('statusBar.enabled') || !settings.get('diagnostics.enabled')) return [];
  const findings = (await services.documents.check(document))?.findings ?? [];
  // Hints stand in no list: nobody is to look for them.
  return findings.filter(({ severity }) => severity !== 'hint');
}
