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

/** One: the editor itself leaves out what a workspace that is not trusted may not set. */
export function settingLayers(place: Place | undefined): readonly SettingLayer[] {
  const configuration = vscode.workspace.getConfiguration(SECTION, place && scopeOf(place));
  return [{ trusted: true, get: (key) => configuration.get(key) }];
}

function scopeOf({ uri: address, languageId }: Place): vscode.ConfigurationScope {
  const uri = vscode.Uri.parse(address, true);
  return languageId ? { uri, languageId } : uri;
}
