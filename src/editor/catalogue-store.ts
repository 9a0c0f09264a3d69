/** The bundled catalogue, read when something first needs it, through the editor's own file system so that browsers can too. */
import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue/catalogue';
import type { LazyCore } from './core-loader';

export interface CatalogueStore {
  /** The catalogue, or `undefined` when it cannot be read: that is told once, and every feature goes on without it. */
  get(): Promise<Catalogue | undefined>;
  /** What went wrong, when something did. */
  readonly failure: string | undefined;
}

export function createCatalogueStore(
  extensionUri: vscode.Uri,
  core: LazyCore,
  log: vscode.LogOutputChannel,
): CatalogueStore {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.ndjson');
  let loading: Promise<Catalogue | undefined> | undefined;
  let failure: string | undefined;
  const load = async (): Promise<Catalogue | undefined> => {
    try {
      const [{ decodeCatalogue }, bytes] = await Promise.all([core(), vscode.workspace.fs.readFile(uri)]);
      const started = performance.now();
      const catalogue = decodeCatalogue(new TextDecoder().decode(bytes));
      log.info(
        `catalogue of ${catalogue.day}: ${catalogue.refs.length} entries in ${Math.round(performance.now() - started)} ms`,
      );
      return catalogue;
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      log.error(failure);
      tell(log);
      return undefined;
    }
  };
  return {
    get() {
      loading ??= load();
      return loading;
    },
    get failure() {
      return failure;
    },
  };
}

function tell(log: vscode.LogOutputChannel): void {
  const details = vscode.l10n.t('Show Log');
  const text = vscode.l10n.t(
    'Model Almanac cannot read its catalogue, so it has nothing to show. Reinstall the extension.',
  );
  void vscode.window.showErrorMessage(text, details).then((chosen) => chosen && log.show());
}
