/** From offsets of the core to ranges of the editor. */
import * as vscode from 'vscode';

interface Span {
  readonly start: number;
  readonly end: number;
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The span that covers an offset; its end counts, so that a cursor behind the last character is still on it. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.find(({ start, end }) => start <= offset && offset <= end);
}
