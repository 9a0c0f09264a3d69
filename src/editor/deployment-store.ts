/** What the workspace declares and shows to its files, and what happens in the editor that may change it. */
import * as vscode from 'vscode';
import type { LazyCore } from './core-loader';
import type { LazySession } from './session-loader';

export interface DeploymentStore extends vscode.Disposable {
  /** Resolves once the files that may declare some have been read. */
  ready(): Promise<unknown>;
  /** The names, in lower case, of which something else is declared than before. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  /** The projects of the workspace show another platform than before. */
  readonly onDidShow: vscode.Event<void>;
  /** The files have been read: from now on they are watched. */
  watch(): Promise<void>;
}

export function createDeploymentStore(core: LazyCore, session: LazySession): DeploymentStore {
  const changed = new vscode.EventEmitter<ReadonlySet<string>>();
  const shown = new vscode.EventEmitter<void>();
  const parts: vscode.Disposable[] = [changed, shown];
  let isWatching = false;
  session.whenLoaded(({ deployments, projects }) => {
    deployments.onChange((names) => changed.fire(names));
    projects.onChange(() => shown.fire());
  });
  return {
    ready: async () => (await session.get()).deployments.ready(),
    onDidChange: changed.event,
    onDidShow: shown.event,
    async watch() {
      if (isWatching) return;
      isWatching = true;
      const [{ infrastructure, projectFiles }, { deployments, projects }] = await Promise.all([core(), session.get()]);
      const endings = [...new Set([...infrastructure, ...projectFiles])];
      const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${endings.join(',')}}`);
      const changedAt = (uri: vscode.Uri): void => {
        deployments.changed(uri.toString());
        projects.changed(uri.toString());
      };
      const listAnew = (): void => {
        deployments.listAnew();
        projects.listAnew();
      };
      const cameOrWent = ({ path }: vscode.Uri): void => {
        projects.listAnew();
        if (infrastructure.some((ending) => path.endsWith(`.${ending}`))) deployments.listAnew();
      };
      parts.push(
        watcher,
        watcher.onDidChange(changedAt),
        watcher.onDidCreate(cameOrWent),
        watcher.onDidDelete(cameOrWent),
        // File systems of the web do not all tell what changes in them; of a folder only the folder is told.
        vscode.workspace.onDidSaveTextDocument(({ uri }) => changedAt(uri)),
        vscode.workspace.onDidDeleteFiles(listAnew),
        vscode.workspace.onDidRenameFiles(listAnew),
      );
    },
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
