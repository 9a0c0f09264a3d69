/** From offsets of the core to ranges of the editor. */
import * as vscode from 'vscode';
import { positionsIn, type Span } from '../text';

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Ranges in a text that is not open. Costs one pass over it. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const at = positionsIn(text);
  return ({ start, end }) => {
    const [from, to] = [at(start), at(end)];
    return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
  };
}
