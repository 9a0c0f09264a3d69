/** The settings as the editor puts them together, as the session asks for them. */
import * as vscode from 'vscode';
import type { Place, SettingLayer } from '../session';

export const SECTION = 'modelAlmanac';

/** Settings differ by folder and language, not by file. */
export function settingsKey(place: Place | undefined): string {
  if (!place) return '';
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(place.uri, true));
  return `${folder?.uri.toString() ?? ''}|${place.languageId ?? ''}`;
}

/**
 * One where the workspace is trusted. Else one for each who wrote something: the editor itself leaves out what such a workspace may
 * not set, but only where it is written by the names that the manifest has, and not as a part of an object around them.
 */
export function settingLayers(place: Place | undefined): readonly SettingLayer[] {
  // Without a place: undefined would be the file in front.
  const ofWindow = vscode.workspace.getConfiguration(SECTION, null);
  const ofPlace = place ? vscode.workspace.getConfiguration(SECTION, scopeOf(place)) : ofWindow;
  const configuration = (key: string) => (OF_WINDOW.has(key) ? ofWindow : ofPlace);
  if (vscode.workspace.isTrusted) return [{ trusted: true, get: (key) => configuration(key).get(key) }];
  return [
    ...USERS.map((who) => ({ trusted: true, get: (key: string) => configuration(key).inspect(key)?.[who] })),
    ...WORKSPACES.map((who) => ({ trusted: false, get: (key: string) => configuration(key).inspect(key)?.[who] })),
  ];
}

/** The manifest gives them the scope of a window: the editor warns whoever asks for them at a place. */
export const OF_WINDOW: ReadonlySet<string> = new Set(['diagnostics.unopenedFiles']);

const USERS = ['defaultValue', 'globalValue', 'globalLanguageValue'] as const;
const WORKSPACES = [
  'workspaceValue',
  'workspaceFolderValue',
  'workspaceLanguageValue',
  'workspaceFolderLanguageValue',
] as const;

function scopeOf({ uri: address, languageId }: Place): vscode.ConfigurationScope {
  const uri = vscode.Uri.parse(address, true);
  return languageId ? { uri, languageId } : uri;
}
