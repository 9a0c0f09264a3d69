/** Ways to silence a finding: on its line by a comment, or its ID in the whole workspace by a setting. */
import * as vscode from 'vscode';
import { type Finding, mentionOf } from '../rules';
import { isInCodeBlock } from '../session';
import { COMMANDS } from './commands';
import type { Core } from './core-loader';
import { pathOf } from './watched';

const { QuickFix } = vscode.CodeActionKind;

export function ignoreActions(document: vscode.TextDocument, finding: Finding, core: Core): vscode.CodeAction[] {
  return [...ignoreLine(document, finding, core), ...ignoreId(finding)];
}

function ignoreLine(document: vscode.TextDocument, finding: Finding, core: Core): vscode.CodeAction[] {
  const { line } = document.positionAt(finding.target.start);
  const comment = core.ignoreComment(pathOf(document), document.languageId, finding.rule);
  if (comment === undefined || isCode(document, line)) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Ignore {0} on this line', finding.rule), QuickFix);
  const indentation = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, new vscode.Position(line, 0), `${indentation}${comment}${endOfLine(document)}`);
  return [action];
}

/** Only where a setting of the workspace would be kept, and believed. */
function ignoreId(finding: Finding): vscode.CodeAction[] {
  const mention = mentionOf(finding);
  if (mention?.class !== 'known' || !vscode.workspace.workspaceFolders?.length || !vscode.workspace.isTrusted)
    return [];
  const id = mention.id ?? mention.text;
  const action = new vscode.CodeAction(vscode.l10n.t('Ignore {0} in this workspace', id), QuickFix);
  action.command = { command: COMMANDS.ignoreId, title: action.title, arguments: [{ id }] };
  return [action];
}

/** A comment of Markdown would be shown in a code block. */
function isCode(document: vscode.TextDocument, line: number): boolean {
  if (document.languageId !== 'markdown') return false;
  const before = document.getText(new vscode.Range(0, 0, line, 0));
  return isInCodeBlock(before.split(/\r?\n/), line);
}

const endOfLine = ({ eol }: vscode.TextDocument): string => (eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
