/** What is found in a document: computed once for each of its versions and shared by every feature. */
import * as vscode from 'vscode';
import type { CatalogueStore } from './catalogue-store';
import type { LazyCore } from './core-loader';
import { lengthOf, type Reading, read } from './reading';
import type { SettingsStore } from './settings-store';
import { isWatched, pathOf } from './watched';

export interface Documents extends vscode.Disposable {
  /** The reading of the document as it stands; `undefined` where nothing is to be looked at, or no catalogue can be had. */
  read(document: vscode.TextDocument): Promise<Reading | undefined>;
  /** Settings have changed: earlier readings no longer hold. */
  readonly onDidForget: vscode.Event<void>;
}

interface Kept {
  readonly version: number;
  readonly reading: Promise<Reading | undefined>;
}

export interface DocumentsNeeds {
  readonly core: LazyCore;
  readonly catalogue: CatalogueStore;
  readonly settings: SettingsStore;
}

export function createDocuments(needs: DocumentsNeeds): Documents {
  const forgotten = new vscode.EventEmitter<void>();
  let readings = new WeakMap<vscode.TextDocument, Kept>();
  const listeners = [
    // A change of the language closes a document and opens the same again.
    vscode.workspace.onDidCloseTextDocument((document) => readings.delete(document)),
    needs.settings.onDidChange(() => {
      readings = new WeakMap();
      forgotten.fire();
    }),
  ];
  return {
    async read(document) {
      if (!isWatched(document)) return undefined;
      const known = readings.get(document);
      if (known?.version === document.version) return known.reading;
      const { version } = document;
      const reading = readDocument(document, needs);
      readings.set(document, { version, reading });
      return reading;
    },
    onDidForget: forgotten.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
      forgotten.dispose();
    },
  };
}

async function readDocument(document: vscode.TextDocument, needs: DocumentsNeeds): Promise<Reading | undefined> {
  const [core, catalogue, settings] = await Promise.all([
    needs.core(),
    needs.catalogue.get(),
    needs.settings.of(document),
  ]);
  if (!catalogue || document.isClosed) return undefined;
  const { uri, languageId } = document;
  const input = {
    uri,
    languageId,
    path: pathOf(document),
    length: lengthOf(document),
    text: () => document.getText(),
    slots: true,
  };
  return read(input, core, catalogue, settings);
}
