/** The settings as the editor puts them together, and when they change. */
import * as vscode from 'vscode';
import type { SettingProblem, Settings } from '../session';
import type { LazySession } from './session-loader';
import { SECTION } from './setting-layers';
import { placeOf } from './watched';

export interface SettingsStore extends vscode.Disposable {
  /** What holds for a document, its language included; without one, for the window. */
  of(scope?: vscode.TextDocument | vscode.Uri): Promise<Settings>;
  readonly onDidChange: vscode.Event<void>;
  /** Values that were not understood, told once each. */
  readonly problems: readonly SettingProblem[];
}

export function createSettingsStore(session: LazySession): SettingsStore {
  const changed = new vscode.EventEmitter<void>();
  const tell = (): void => {
    session.loaded?.settingsChanged();
    changed.fire();
  };
  const tellTrust = (): void => {
    session.loaded?.trustChanged();
    changed.fire();
  };
  const listeners = [
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && tell()),
    vscode.workspace.onDidGrantWorkspaceTrust(tellTrust),
    vscode.workspace.onDidChangeWorkspaceFolders(tell),
  ];
  return {
    of: async (scope) => (await session.get()).settings.of(scope && placeOf(scope)),
    onDidChange: changed.event,
    get problems() {
      return session.loaded?.settings.problems ?? [];
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      changed.dispose();
    },
  };
}
