/** The deployments that the workspace declares, and what happens in the editor that may change them. */
import * as vscode from 'vscode';
import type { LazyCore } from './core-loader';
import type { LazySession } from './session-loader';

export interface DeploymentStore extends vscode.Disposable {
  /** Resolves once the files that may declare some have been read. */
  ready(): Promise<unknown>;
  /** The names, in lower case, of which something else is declared than before. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  /** The files have been read: from now on they are watched. */
  watch(): Promise<void>;
}

export function createDeploymentStore(core: LazyCore, session: LazySession): DeploymentStore {
  const changed = new vscode.EventEmitter<ReadonlySet<string>>();
  const parts: vscode.Disposable[] = [changed];
  session.whenLoaded(({ deployments }) => deployments.onChange((names) => changed.fire(names)));
  return {
    ready: async () => (await session.get()).deployments.ready(),
    onDidChange: changed.event,
    async watch() {
      const [{ infrastructure }, { deployments }] = await Promise.all([core(), session.get()]);
      const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${infrastructure.join(',')}}`);
      const { listAnew } = deployments;
      parts.push(
        watcher,
        watcher.onDidChange((uri) => deployments.changed(uri.toString())),
        watcher.onDidCreate(listAnew),
        watcher.onDidDelete(listAnew),
        // File systems of the web do not all tell what changes in them; of a folder only the folder is told.
        vscode.workspace.onDidSaveTextDocument(({ uri }) => deployments.changed(uri.toString())),
        vscode.workspace.onDidDeleteFiles(listAnew),
        vscode.workspace.onDidRenameFiles(listAnew),
      );
    },
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
