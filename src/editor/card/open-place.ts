/** Opens a place of the workspace that a page links to; nothing outside of it. */
import * as vscode from 'vscode';

export async function openPlace(argument: unknown): Promise<void> {
  const place = (await import('../command-arguments')).PlaceArgument.safeParse(argument).data;
  if (!place) return;
  const uri = vscode.Uri.parse(place.uri, true);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (!isOpen && !vscode.workspace.getWorkspaceFolder(uri)) return;
  const at = new vscode.Position(place.line, place.character);
  await vscode.window.showTextDocument(uri, {
    selection: new vscode.Range(at, at),
    viewColumn: vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One,
  });
}
