/** What the features share. Making it costs nothing: the core, the session and the catalogue are loaded when a document needs them. */
import * as vscode from 'vscode';
import { createBundledCatalogue } from './bundled-catalogue';
import { type CatalogueStore, createCatalogueStore } from './catalogue-store';
import { createLazyCardCore, createLazyCore, type LazyCardCore, type LazyCore } from './core-loader';
import { createDeploymentStore, type DeploymentStore } from './deployment-store';
import { createDocuments, type Documents } from './documents';
import { createInventory, type Inventory } from './inventory/inventory';
import { createLazySession, type LazySession } from './session-loader';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { createToday, type Today } from './today';

export interface Services extends vscode.Disposable {
  readonly extensionUri: vscode.Uri;
  /** The extension's own folder, kept from one version to the next. */
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly core: LazyCore;
  readonly cards: LazyCardCore;
  readonly session: LazySession;
  readonly today: Today;
  readonly settings: SettingsStore;
  readonly catalogue: CatalogueStore;
  readonly deployments: DeploymentStore;
  readonly documents: Documents;
  readonly inventory: Inventory;
}

export function createServices({ extensionUri, globalStorageUri: storage }: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('Model Almanac', { log: true });
  const core = createLazyCore();
  const today = createToday();
  const bundled = createBundledCatalogue({ extensionUri, storage }, core, log);
  const onDeployments = (): void => void deployments.watch().catch((error) => log.error(error));
  const session = createLazySession({ core, catalogue: bundled, today, log, onDeployments });
  const settings = createSettingsStore(session);
  const catalogue = createCatalogueStore(bundled, session);
  const deployments = createDeploymentStore(core, session);
  const documents = createDocuments(session);
  const owned = [documents, deployments, catalogue, settings, session, today, log];
  return {
    extensionUri,
    storage,
    log,
    core,
    cards: createLazyCardCore(core),
    session,
    today,
    settings,
    catalogue,
    deployments,
    documents,
    inventory: createInventory(),
    dispose() {
      for (const part of owned) part.dispose();
    },
  };
}
