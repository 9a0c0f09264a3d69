/** The catalogue as the workspace folder of a file sees it. */
import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue';
import type { BundledCatalogue } from './bundled-catalogue';
import type { LazySession } from './session-loader';
import { watchOwnFiles } from './workspace-file';

export interface CatalogueStore extends vscode.Disposable {
  /** Without a file as it was bundled. `undefined` when it cannot be read: everything else goes on without it. */
  get(uri?: vscode.Uri): Promise<Catalogue | undefined>;
  readonly onDidChange: vscode.Event<void>;
  /** A newer catalogue has been kept: it is read when somebody asks again. */
  reload(): void;
  /** What went wrong, when something did. */
  readonly failure: string | undefined;
}

export function createCatalogueStore(bundled: BundledCatalogue, session: LazySession): CatalogueStore {
  const changed = new vscode.EventEmitter<void>();
  const tell = (): void => {
    session.loaded?.catalogueChanged();
    changed.fire();
  };
  const watcher = watchOwnFiles(tell);
  return {
    get: async (uri) => (await session.get()).catalogue(uri?.toString()),
    onDidChange: changed.event,
    reload() {
      bundled.forget();
      tell();
    },
    get failure() {
      return bundled.failure;
    },
    dispose() {
      watcher.dispose();
      changed.dispose();
    },
  };
}
