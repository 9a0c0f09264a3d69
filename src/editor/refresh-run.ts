/** One refresh of the catalogue, and what is said of it. Loaded when somebody wants one. */

import * as vscode from 'vscode';
import type { RefreshOutcome, RefreshStore, Refusal } from '../catalogue';
import type { Services } from './services';

/** Without a bundled catalogue there is nothing that could be compared with, and something else is wrong. */
export async function run(
  services: Services,
  store: RefreshStore,
  cancelled: AbortSignal | undefined,
): Promise<RefreshOutcome | undefined> {
  const [{ refreshCatalogue }, { RELEASE_ADDRESS, RELEASE_KEYS }, catalogue, settings] = await Promise.all([
    import('../catalogue/refresh'),
    services.core(),
    services.catalogue.get(),
    services.settings.of(),
  ]);
  if (!catalogue) return undefined;
  const outcome = await refreshCatalogue(
    {
      url: settings.get('catalogue.url') || RELEASE_ADDRESS,
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

export function tell(outcome: RefreshOutcome, log: vscode.LogOutputChannel): void {
  if (outcome.kind === 'updated') {
    const updated = vscode.l10n.t('The model catalogue is now that of {0}.', outcome.day);
    const unnoted = vscode.l10n.t('The day of this check could not be saved: it will be checked again.');
    void vscode.window.showInformationMessage(outcome.unnoted === undefined ? updated : `${updated} ${unnoted}`);
  }
  if (outcome.kind === 'current')
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The model catalogue of {0} is the newest one.', outcome.day),
    );
  if (outcome.kind === 'refused' && outcome.reason !== 'cancelled') {
    const details = vscode.l10n.t('Show Log');
    const text = vscode.l10n.t('The model catalogue was not updated, and goes on as it was: {0}', reasonFor(outcome));
    void vscode.window.showWarningMessage(text, details).then((chosen) => chosen && log.show());
  }
}

const REASONS: Readonly<Record<Refusal, () => string>> = {
  'no-key': () =>
    vscode.l10n.t('no catalogue is published yet, and this version of the extension has no key to check one with.'),
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
