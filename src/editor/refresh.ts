/** Refreshing the catalogue: off unless the user switches it on or asks for it once. The checks are in catalogue/refresh.ts. */
import * as vscode from 'vscode';
import type { RefreshOutcome, Refusal } from '../catalogue/refresh';
import { COMMANDS } from './commands';
import { createRefreshStore } from './refresh-store';
import type { Services } from './services';

/** Starting is no time for this. */
const AFTER_START_MS = 60_000;

export function activateRefresh(services: Services): vscode.Disposable {
  const store = createRefreshStore(services.storage);
  let running: Promise<RefreshOutcome | undefined> | undefined;
  const refresh = (cancelled?: AbortSignal): Promise<RefreshOutcome | undefined> => {
    running ??= run(services, store, cancelled).finally(() => {
      running = undefined;
    });
    return running;
  };
  const refreshWhenDue = async (): Promise<void> => {
    const [{ isRefreshDue }, settings, state] = await Promise.all([
      services.core(),
      services.settings.of(),
      store.readState(),
    ]);
    if (!isRefreshDue(settings.get('catalogue.refresh'), state, services.today.day)) return;
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
      if (outcome) tell(outcome, services.log);
      return outcome;
    }),
    services.today.onDidChange(look),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Without a bundled catalogue there is nothing that could be compared with, and something else is wrong. */
async function run(
  services: Services,
  store: ReturnType<typeof createRefreshStore>,
  cancelled: AbortSignal | undefined,
): Promise<RefreshOutcome | undefined> {
  const [{ refreshCatalogue }, { RELEASE_KEYS }, catalogue, settings] = await Promise.all([
    import('../catalogue/refresh'),
    services.core(),
    services.catalogue.get(),
    services.settings.of(),
  ]);
  if (!catalogue) return undefined;
  const outcome = await refreshCatalogue(
    {
      url: settings.get('catalogue.url'),
      keys: RELEASE_KEYS,
      bundledDay: catalogue.day,
      today: services.today.day,
      ...(cancelled && { cancelled }),
    },
    // The host's own fetch: it goes through the proxy that the editor is set to.
    { fetch: (url, init) => fetch(url, init), verifier: crypto.subtle, store },
  );
  services.log.info(`catalogue refresh: ${JSON.stringify(outcome)}`);
  if (outcome.kind === 'updated') services.catalogue.reload();
  return outcome;
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function tell(outcome: RefreshOutcome, log: vscode.LogOutputChannel): void {
  if (outcome.kind === 'updated')
    void vscode.window.showInformationMessage(vscode.l10n.t('The model catalogue is now that of {0}.', outcome.day));
  else if (outcome.kind === 'current')
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The model catalogue of {0} is the newest there is.', outcome.day),
    );
  else if (outcome.reason !== 'cancelled') {
    const details = vscode.l10n.t('Show Log');
    const text = vscode.l10n.t('The model catalogue was not updated, and goes on as it was: {0}', reasonFor(outcome));
    void vscode.window.showWarningMessage(text, details).then((chosen) => chosen && log.show());
  }
}

const REASONS: Readonly<Record<Refusal, () => string>> = {
  'no-key': () => vscode.l10n.t('this version of the extension has no key to check a download with.'),
  'no-address': () => vscode.l10n.t('the setting modelAlmanac.catalogue.url is empty.'),
  'not-https': () => vscode.l10n.t('its address is not an https one.'),
  cancelled: () => vscode.l10n.t('it was cancelled.'),
  'no-answer': () => vscode.l10n.t('the server did not answer in time.'),
  'http-status': () => vscode.l10n.t('the server refused.'),
  'too-large': () => vscode.l10n.t('the file is too large.'),
  'not-signed': () => vscode.l10n.t('the file is not a signed catalogue.'),
  'unknown-key': () => vscode.l10n.t('it is signed with a key that this version does not know.'),
  'bad-signature': () => vscode.l10n.t('its signature is wrong.'),
  'cannot-verify': () => vscode.l10n.t('this editor cannot check its signature.'),
  'not-a-catalogue': () => vscode.l10n.t('the file is damaged, or made for another version of the extension.'),
  'from-the-future': () => vscode.l10n.t('it is dated in the future.'),
  'not-stored': () => vscode.l10n.t('it could not be kept on this machine.'),
};

const reasonFor = ({ reason, detail }: Extract<RefreshOutcome, { kind: 'refused' }>): string =>
  `${REASONS[reason]()}${detail === undefined ? '' : ` (${detail})`}`;
