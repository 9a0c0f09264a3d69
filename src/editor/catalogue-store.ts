/** The catalogue, read when something first needs it, through the editor's own file system so that browsers can too. */
import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue/catalogue';
import type { LazyCore } from './core-loader';
import { createWorkspaceFiles } from './workspace-file';

export interface CatalogueStore extends vscode.Disposable {
  /**
   * The catalogue as the workspace folder of a file sees it, or as it was bundled. `undefined` when it cannot be read: that is
   * told once, and everything else goes on without it.
   */
  get(uri?: vscode.Uri): Promise<Catalogue | undefined>;
  readonly onDidChange: vscode.Event<void>;
  /** What went wrong, when something did. */
  readonly failure: string | undefined;
}

export function createCatalogueStore(
  extensionUri: vscode.Uri,
  core: LazyCore,
  log: vscode.LogOutputChannel,
): CatalogueStore {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'catalogue.ndjson');
  const files = createWorkspaceFiles(core, log);
  let loading: Promise<Catalogue | undefined> | undefined;
  let failure: string | undefined;
  const load = async (): Promise<Catalogue | undefined> => {
    try {
      const [{ decodeCatalogue }, bytes] = await Promise.all([core(), vscode.workspace.fs.readFile(uri)]);
      const started = performance.now();
      const catalogue = decodeCatalogue(new TextDecoder().decode(bytes));
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
    async get(of) {
      loading ??= load();
      const catalogue = await loading;
      const folder = of && vscode.workspace.getWorkspaceFolder(of);
      return catalogue && folder ? files.over(catalogue, folder.uri) : catalogue;
    },
    onDidChange: files.onDidChange,
    get failure() {
      return failure;
    },
    dispose: () => files.dispose(),
  };
}

function tell(log: vscode.LogOutputChannel): void {
  const details = vscode.l10n.t('Show Log');
  const text = vscode.l10n.t(
    'Model Almanac cannot read its catalogue, so it has nothing to show. Reinstall the extension.',
  );
  void vscode.window.showErrorMessage(text, details).then((chosen) => chosen && log.show());
}
