/** What the features share. Making it costs nothing: the core and the catalogue are loaded when a document needs them. */
import * as vscode from 'vscode';
import { type CatalogueStore, createCatalogueStore } from './catalogue-store';
import { createLazyCardCore, createLazyCore, type LazyCardCore, type LazyCore } from './core-loader';
import { createDeploymentStore, type DeploymentStore } from './deployments';
import { createDocuments, type Documents } from './documents';
import { createFindings, type Findings } from './findings';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { createToday, type Today } from './today';

export interface Services extends vscode.Disposable {
  readonly extensionUri: vscode.Uri;
  /** The extension's own folder, kept from one version to the next. */
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly core: LazyCore;
  readonly cards: LazyCardCore;
  readonly today: Today;
  readonly settings: SettingsStore;
  readonly catalogue: CatalogueStore;
  readonly deployments: DeploymentStore;
  readonly documents: Documents;
  readonly findings: Findings;
}

export function createServices({ extensionUri, globalStorageUri: storage }: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('Model Almanac', { log: true });
  const core = createLazyCore();
  const today = createToday();
  const settings = createSettingsStore(core, log);
  const catalogue = createCatalogueStore({ extensionUri, storage }, core, log);
  const deployments = createDeploymentStore({ core, settings, log });
  const documents = createDocuments({ core, catalogue, settings, deployments });
  const findings = createFindings(core, documents, today);
  const owned = [documents, deployments, catalogue, settings, today, log];
  return {
    extensionUri,
    storage,
    log,
    core,
    cards: createLazyCardCore(core),
    today,
    settings,
    catalogue,
    deployments,
    documents,
    findings,
    dispose() {
      for (const part of owned) part.dispose();
    },
  };
}
