/** The settings that hold for a document, read once and kept until somebody changes them. */
import * as vscode from 'vscode';
import type { SettingProblem, Settings } from '../session';
import type { LazyCore } from './core-loader';

export const SECTION = 'modelAlmanac';

export interface SettingsStore extends vscode.Disposable {
  /** What holds for a document, its language included; without one, for the window. */
  of(scope?: vscode.TextDocument | vscode.Uri): Promise<Settings>;
  readonly onDidChange: vscode.Event<void>;
  /** Values that were not understood, told once each. */
  readonly problems: readonly SettingProblem[];
}

export function createSettingsStore(core: LazyCore, log: vscode.LogOutputChannel): SettingsStore {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, Promise<Settings>>();
  const problems = new Map<string, SettingProblem>();
  const forget = (): void => {
    known.clear();
    problems.clear();
    changed.fire();
  };
  const read = async (scope: vscode.ConfigurationScope | undefined): Promise<Settings> => {
    const { readSettings, ruleNames } = await core();
    const configuration = vscode.workspace.getConfiguration(SECTION, scope);
    const settings = readSettings((key) => configuration.get(key), ruleNames);
    for (const problem of settings.problems) tell(problem);
    return settings;
  };
  const tell = (problem: SettingProblem): void => {
    const id = `${problem.key}=${problem.value}`;
    if (problems.has(id)) return;
    problems.set(id, problem);
    const setting = `${SECTION}.${problem.key}`;
    log.warn(`${setting} is ${problem.value}: not understood, its default is used. It takes ${problem.wants}.`);
  };
  const listeners = [
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && forget()),
    vscode.workspace.onDidGrantWorkspaceTrust(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
  ];
  return {
    of(scope) {
      const key = keyOf(scope);
      const settings = known.get(key) ?? read(scope);
      known.set(key, settings);
      // A failure is not kept: the next one who asks may have more luck.
      settings.catch(() => known.delete(key));
      return settings;
    },
    onDidChange: changed.event,
    get problems() {
      return [...problems.values()];
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      changed.dispose();
    },
  };
}

/** Settings differ by folder and language, not by file. */
function keyOf(scope: vscode.TextDocument | vscode.Uri | undefined): string {
  if (!scope) return '';
  const [uri, language] = 'languageId' in scope ? [scope.uri, scope.languageId] : [scope, ''];
  return `${vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? ''}|${language}`;
}
