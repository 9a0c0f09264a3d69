/** "Export Inventory": a table in a new document, to be saved where somebody wants it. */
import * as vscode from 'vscode';
import type { Services } from '../services';
import { csvOf, type ExportWords, markdownOf } from './export';
import { inventoryRows, stateOf } from './workspace-rows';

interface FormatItem extends vscode.QuickPickItem {
  readonly language: 'markdown' | 'csv';
}

export async function saveInventory(services: Services): Promise<void> {
  const rows = await inventoryRows(services);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No models are known yet. Check the workspace first.'));
    return;
  }
  const formats: readonly FormatItem[] = [
    { label: 'Markdown', language: 'markdown' },
    { label: 'CSV', language: 'csv' },
  ];
  const format = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Export the Inventory') });
  if (!format) return;
  const core = await services.cards();
  const { labels } = core.words.t;
  const words: ExportWords = {
    title: vscode.l10n.t('Models in this workspace, {0}', services.today.day),
    columns: [
      labels.name,
      labels.platform,
      labels.id,
      labels.version,
      labels.state,
      labels.retirement,
      vscode.l10n.t('Number of places'),
      vscode.l10n.t('Places'),
    ],
    state: (row) => stateOf(row, core),
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
  };
  const content = format.language === 'csv' ? csvOf(rows, words) : markdownOf(rows, words);
  const document = await vscode.workspace.openTextDocument({ language: languageFor(format.language), content });
  await vscode.window.showTextDocument(document);
}

/** Plain VS Code has no CSV. */
const languageFor = (language: FormatItem['language']): string => (language === 'csv' ? 'plaintext' : language);
