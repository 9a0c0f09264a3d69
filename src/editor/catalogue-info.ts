/** "Show Catalogue Info": how old the catalogue is, how much is in it, and what of the file in front was left out. */
import * as vscode from 'vscode';
import { COMMANDS } from './commands';
import type { Services } from './services';

export function activateCatalogueInfo(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.showCatalogueInfo, () => show(services));
}

async function show(services: Services): Promise<void> {
  const catalogue = await services.catalogue.get();
  const cards = vscode.l10n.t('Show a Card');
  const log = vscode.l10n.t('Show Log');
  const text = catalogue
    ? vscode.l10n.t(
        'Model catalogue of {0}: {1} models on {2} platforms, API versions of {3} services.',
        catalogue.day,
        catalogue.refs.length.toLocaleString(vscode.env.language),
        catalogue.platforms.length,
        catalogue.apiVersions.services.length,
      )
    : vscode.l10n.t('There is no model catalogue: {0}', services.catalogue.failure ?? '');
  const chosen = await vscode.window.showInformationMessage(text, ...(catalogue ? [cards, log] : [log]));
  if (chosen === cards) await vscode.commands.executeCommand(COMMANDS.showCard);
  if (chosen === log) services.log.show();
}
