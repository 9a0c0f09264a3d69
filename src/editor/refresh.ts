/** Refreshing the catalogue: off unless the user switches it on or asks for it once. The checks are in catalogue/refresh.ts. */
import * as vscode from 'vscode';
import type { RefreshOutcome } from '../catalogue';
import { COMMANDS } from './commands';
import { createRefreshStore } from './refresh-store';
import type { Services } from './services';
import { settingLayers } from './setting-layers';

/** Starting is no time for this. */
const AFTER_START_MS = 60_000;

export function activateRefresh(services: Services): vscode.Disposable {
  const store = createRefreshStore(services.storage);
  let running: Promise<RefreshOutcome | undefined> | undefined;
  const refresh = (cancelled?: AbortSignal): Promise<RefreshOutcome | undefined> => {
    running ??= import('./refresh-run')
      .then(({ run }) => run(services, store, cancelled))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const refreshWhenDue = async (): Promise<void> => {
    // As it is written: the core is not loaded to find out.
    if (settingLayers(undefined).every(({ get }) => (get('catalogue.refresh') ?? 'off') === 'off')) return;
    const interval = (await services.settings.of()).get('catalogue.refresh');
    if (interval === 'off') return;
    const [{ isRefreshDue }, state] = await Promise.all([import('./refresh-due'), store.readState()]);
    if (!isRefreshDue(interval, state, services.today.day)) return;
    const title = vscode.l10n.t('Updating the model catalogue');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => refresh());
  };
  const look = (): void => void refreshWhenDue().catch((error) => services.log.error(error));
  const timer = setTimeout(look, AFTER_START_MS);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.updateCatalogue, async () => {
      const outcome = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Updating the model catalogue'),
          cancellable: true,
        },
        (_, token) => refresh(signalOf(token)),
      );
      if (outcome) (await import('./refresh-run')).tell(outcome, services.log);
      return outcome;
    }),
    services.today.onDidChange(look),
    { dispose: () => clearTimeout(timer) },
  );
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
