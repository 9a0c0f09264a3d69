/** The problems of files that were checked and are not open, and what is known of each. */
import * as vscode from 'vscode';
import { type CheckedFile, createCheckedFiles } from '../session';

export interface FileResult extends CheckedFile {
  readonly diagnostics: readonly vscode.Diagnostic[];
}

export interface CheckResults extends vscode.Disposable {
  has(uri: string): boolean;
  set(uri: vscode.Uri, result: FileResult): void;
  /** Listed, but open: its problems are listed already. */
  setOpen(uri: vscode.Uri): void;
  /** A file, or everything in a folder, is gone. Gives the addresses. */
  drop(uri: vscode.Uri): readonly string[];
  /** Only these are left. */
  keep(uris: ReadonlySet<string>): void;
  naming(deployments: ReadonlySet<string>): ReadonlySet<string>;
  withMentions(): ReadonlySet<string>;
  clear(): void;
}

/** `onForgotten`: a file is known no longer. */
export function createCheckResults(onForgotten: (uri: string) => void): CheckResults {
  const collection = vscode.languages.createDiagnosticCollection('modelAlmanac.workspace');
  const files = createCheckedFiles();
  /** Those with problems: thousands of others need not be told to the editor. */
  const listed = new Set<string>();

  const list = (uri: vscode.Uri, key: string, diagnostics: readonly vscode.Diagnostic[]): void => {
    if (diagnostics.length > 0) listed.add(key);
    else if (!listed.delete(key)) return;
    collection.set(uri, diagnostics.length > 0 ? diagnostics : undefined);
  };
  const forgotten = (keys: readonly string[]): readonly string[] => {
    for (const key of keys) {
      if (listed.delete(key)) collection.delete(vscode.Uri.parse(key, true));
      onForgotten(key);
    }
    return keys;
  };
  return {
    has: files.has,
    set(uri, { diagnostics, hasMentions, names }) {
      const key = uri.toString();
      files.set(key, { hasMentions, ...(names && { names }) });
      list(uri, key, diagnostics);
    },
    setOpen(uri) {
      const key = uri.toString();
      files.set(key, { hasMentions: false });
      list(uri, key, []);
    },
    drop: (uri) => forgotten(files.drop(uri.toString())),
    keep: (uris) => void forgotten(files.keep(uris)),
    naming: files.naming,
    withMentions: files.withMentions,
    clear() {
      files.clear();
      listed.clear();
      collection.clear();
    },
    dispose: () => collection.dispose(),
  };
}
