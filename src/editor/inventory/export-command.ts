/** "Export Inventory": a table in a new document, to be saved where somebody wants it. */
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import { cardOf } from '../../card';
import type { Services } from '../services';
import { cycloneDxOf } from './cyclonedx';
import { csvOf, type ExportWords, markdownOf } from './export';
import type { ModelRow } from './rows';
import { inventoryRows, stateOf } from './workspace-rows';

interface FormatItem extends vscode.QuickPickItem {
  readonly language: 'markdown' | 'csv' | 'json';
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
    { label: 'CycloneDX 1.6 ML-BOM', language: 'json' },
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
  const content =
    format.language === 'json'
      ? await bomOf(rows, services)
      : format.language === 'csv'
        ? csvOf(rows, words)
        : markdownOf(rows, words);
  const document = await vscode.workspace.openTextDocument({ language: languageFor(format.language), content });
  await vscode.window.showTextDocument(document);
}

async function bomOf(rows: readonly ModelRow[], { catalogue, today }: Services): Promise<string> {
  const known = await catalogue.get();
  return cycloneDxOf(rows, {
    asOf: today.day,
    catalogueDay: known?.day ?? '',
    toolVersion: version,
    serial: crypto.randomUUID(),
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
    cardOf({ platform, id, version: of }) {
      const refs = known?.on(platform, id).filter((ref) => of === undefined || ref.version === of) ?? [];
      return known && refs.length > 0 ? cardOf({ catalogue: known, refs, asOf: today.day }) : undefined;
    },
  });
}

/** Plain VS Code has no CSV. */
const languageFor = (language: FormatItem['language']): string => (language === 'csv' ? 'plaintext' : language);
