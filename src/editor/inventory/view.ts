/** The view "Models in This Workspace": a tree by stage, platform, model or file, what breaks first on top. */
import * as vscode from 'vscode';
import { COMMANDS } from '../commands';
import type { Services } from '../services';
import { watchOpenDocuments } from './open-documents';
import type { Grouping, Node } from './tree';

const VIEW = 'modelAlmanac.inventory';
const GROUPING_KEY = 'modelAlmanac.inventory.grouping';
const AFTER_CHANGE_MS = 300;

export function activateInventory(services: Services, memory: vscode.Memento): vscode.Disposable {
  const { inventory } = services;
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grouping = (): Grouping => memory.get<Grouping>(GROUPING_KEY) ?? 'stage';

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return node.children;
      return inventory.files.size > 0 ? (await import('./tree')).treeOf(grouping(), services) : [];
    },
    getTreeItem: (node) => node.item,
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed.fire();
      void import('./rows').then(({ countEnding }) => {
        const value = countEnding(inventory.files);
        view.badge =
          value > 0
            ? { value, tooltip: vscode.l10n.t('Places with models that end or have ended: {0}', value) }
            : undefined;
      });
    }, AFTER_CHANGE_MS);
  };

  return vscode.Disposable.from(
    changed,
    view,
    inventory.onDidChange(refresh),
    services.today.onDidChange(refresh),
    services.settings.onDidChange(refresh),
    watchOpenDocuments(services),
    vscode.commands.registerCommand(COMMANDS.groupInventory, async () => {
      const chosen = await (await import('./tree')).pickGrouping(grouping());
      if (!chosen) return;
      await memory.update(GROUPING_KEY, chosen);
      changed.fire();
    }),
    vscode.commands.registerCommand(COMMANDS.exportInventory, async () =>
      (await import('./export-command')).saveInventory(services),
    ),
    { dispose: () => clearTimeout(timer) },
  );
}
