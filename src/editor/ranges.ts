/** From offsets of the core to ranges of the editor. */
import * as vscode from 'vscode';

interface Span {
  readonly start: number;
  readonly end: number;
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
