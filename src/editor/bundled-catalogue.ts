/** The catalogue that came with the extension, or a newer one, read when something first needs it, through the editor's own file system so that browsers can too. */
import * as vscode from 'vscode';
import type { Catalogue, KeptCatalogue, TrustedKey } from '../catalogue';
import type { LazyCore } from './core-loader';
import { createRefreshStore } from './refresh-store';

export interface BundledCatalogue {
  /** `undefined` when it cannot be read: that is told once, and everything else goes on without it. */
  get(): Promise<Catalogue | undefined>;
  /** A newer catalogue has been kept: it is read when somebody asks again. */
  forget(): void;
  /** What went wrong, when something did. */
  readonly failure: string | undefined;
}

export function createBundledCatalogue(
  { extensionUri, storage }: { readonly extensionUri: vscode.Uri; readonly storage: vscode.Uri },
  core: LazyCore,
  log: vscode.LogOutputChannel,
): BundledCatalogue {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.ndjson');
  let loading: Promise<Catalogue | undefined> | undefined;
  let failure: string | undefined;
  const load = async (): Promise<Catalogue | undefined> => {
    try {
      const [{ decodeCatalogue, RELEASE_KEYS }, bytes] = await Promise.all([core(), vscode.workspace.fs.readFile(uri)]);
      const started = performance.now();
      const bundled = decodeCatalogue(new TextDecoder().decode(bytes));
      // A storage that cannot be read is no reason to have nothing.
      const kept = await keptIn(storage, RELEASE_KEYS, bundled.day).catch((error) => void log.error(error));
      if (kept?.kind === 'refused') tellRefused(kept.detail, log);
      const catalogue = kept?.kind === 'newer' ? kept.catalogue : bundled;
      const ms = Math.round(performance.now() - started);
      log.info(`catalogue of ${catalogue.day}: ${catalogue.refs.length} entries in ${ms} ms`);
      return catalogue;
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      log.error(failure);
      tell(log);
      return undefined;
    }
  };
  return {
    get: () => (loading ??= load()),
    forget() {
      loading = undefined;
    },
    get failure() {
      return failure;
    },
  };
}

/** What a refresh has left behind; for most people there is nothing, and nothing is loaded to look into it. */
async function keptIn(
  storage: vscode.Uri,
  keys: readonly TrustedKey[],
  day: string,
): Promise<KeptCatalogue | undefined> {
  const store = createRefreshStore(storage);
  const file = keys.length > 0 ? await store.read() : undefined;
  if (!file) return undefined;
  const { keptCatalogue } = await import('../catalogue/refresh');
  return keptCatalogue(keys, day, { store: { ...store, read: async () => file }, verifier: crypto.subtle });
}

function tellRefused(detail: string, log: vscode.LogOutputChannel): void {
  log.warn(`the catalogue that was downloaded is not used: ${detail}`);
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The model catalogue that was downloaded cannot be used. The one of the extension is used instead.'),
  );
}

function tell(log: vscode.LogOutputChannel): void {
  const details = vscode.l10n.t('Show Log');
  const text = vscode.l10n.t(
    'Model Almanac cannot read its catalogue, so it has nothing to show. Reinstall the extension.',
  );
  void vscode.window.showErrorMessage(text, details).then((chosen) => chosen && log.show());
}
