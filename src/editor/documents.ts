/** What is found in a document: computed once for each of its versions and shared by every feature. */

import * as vscode from 'vscode';
import type { RecognizedDocument } from '../recognition';
import type { CatalogueStore } from './catalogue-store';
import type { LazyCore } from './core-loader';
import type { DeploymentStore } from './deployments';
import { earlierSigns, isCell, watchCells } from './notebooks';
import { lengthOf, type Reading, read } from './reading';
import type { SettingsStore } from './settings-store';
import { isWatched, languageIdOf, pathOf } from './watched';

export interface Documents extends vscode.Disposable {
  /** The reading of the document as it stands; `undefined` where nothing is to be looked at, or no catalogue can be had. */
  read(document: vscode.TextDocument): Promise<Reading | undefined>;
  /** Settings, deployments that are declared elsewhere, or the cells above have changed: earlier readings no longer hold. */
  readonly onDidForget: vscode.Event<void>;
}

interface Kept {
  /** Of the document; less than any where the reading no longer holds. */
  version: number;
  readonly reading: Promise<Reading | undefined>;
  /** The newest recognition that is done: the next one looks only at what changed since. */
  latest: RecognizedDocument | undefined;
  /** It names no deployment, whatever is declared elsewhere. */
  stands?: boolean;
}

export interface DocumentsNeeds {
  readonly core: LazyCore;
  readonly catalogue: CatalogueStore;
  readonly settings: SettingsStore;
  readonly deployments: DeploymentStore;
}

export function createDocuments(needs: DocumentsNeeds): Documents {
  const forgotten = new vscode.EventEmitter<void>();
  let readings = new WeakMap<vscode.TextDocument, Kept>();
  const forget = (): void => {
    readings = new WeakMap();
    forgotten.fire();
  };
  /** Looked at again, but not from the beginning. */
  const readAgain = (documents: readonly vscode.TextDocument[], which: (kept: Kept) => boolean): void => {
    for (const document of documents) {
      const kept = readings.get(document);
      if (kept && which(kept)) kept.version = -1;
    }
    forgotten.fire();
  };
  const listeners = [
    // A change of the language closes a document and opens the same again.
    vscode.workspace.onDidCloseTextDocument((document) => readings.delete(document)),
    needs.settings.onDidChange(forget),
    needs.catalogue.onDidChange(forget),
    needs.deployments.onDidChange(() => readAgain(vscode.workspace.textDocuments, ({ stands }) => !stands)),
    watchCells(needs.core, (cells) => readAgain(cells, () => true)),
  ];
  return {
    async read(document) {
      if (!isWatched(document)) return undefined;
      const known = readings.get(document);
      if (known?.version === document.version) return known.reading;
      const { version } = document;
      const reading = readDocument(document, known?.latest, needs);
      const kept: Kept = { version, reading, latest: known?.latest };
      readings.set(document, kept);
      const done = await reading;
      kept.latest = done?.recognized ?? kept.latest;
      kept.stands = done?.mayName === false;
      return done;
    },
    onDidForget: forgotten.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
      forgotten.dispose();
    },
  };
}

async function readDocument(
  document: vscode.TextDocument,
  before: RecognizedDocument | undefined,
  needs: DocumentsNeeds,
): Promise<Reading | undefined> {
  const [core, catalogue, settings] = await Promise.all([
    needs.core(),
    needs.catalogue.get(document.uri),
    needs.settings.of(document),
  ]);
  if (!catalogue || document.isClosed) return undefined;
  const { uri } = document;
  const input = {
    uri,
    languageId: languageIdOf(document),
    path: pathOf(document),
    length: lengthOf(document),
    text: () => document.getText(),
    slots: true,
    declared: () => needs.deployments.index(),
    ...(isCell(document) && { earlier: earlierSigns(document, core) }),
    ...(before && { before }),
  };
  const reading = read(input, core, catalogue, settings);
  if (reading?.recognized) void needs.deployments.keep(uri, reading.recognized);
  return reading;
}
