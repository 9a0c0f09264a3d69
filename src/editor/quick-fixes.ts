/** Quick fixes: put the replacement in, ignore, read about the rule. Worked out anew from the document each time. */

import * as vscode from 'vscode';
import type { TextEdit } from '../rules';
import type { Action } from '../session';
import { COMMANDS } from './commands';
import { declarationArgument } from './declarations';
import { rangeOf } from './ranges';
import { replaceArgument } from './replace';
import type { Services } from './services';
import { SOURCE } from './source';
import { forWatchedLanguages } from './watched';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const FIX_ALL = SourceFixAll.append('modelAlmanac');

export function activateQuickFixes({ documents }: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      if (isWanted(QuickFix, context)) {
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        const actions = await documents.ask(document, (session, open) => session.actionsAt(open, span));
        if (token.isCancellationRequested) return undefined;
        return actions?.filter(isPossible).map((action) => shown(action, QuickFix, document, context));
      }
      if (!isFixAllWanted(context)) return undefined;
      const all = await documents.ask(document, (session, open) => session.fixAll(open));
      return all && !token.isCancellationRequested ? [shown(all, FIX_ALL, document, context)] : undefined;
    },
  };
  return forWatchedLanguages((selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [QuickFix, FIX_ALL] }),
  );
}

/** An ID is ignored only where a setting of the workspace would be kept, and believed. */
const isPossible = ({ kind }: Action): boolean =>
  (kind !== 'ignore-id' && kind !== 'ignore-until') ||
  ((vscode.workspace.workspaceFolders?.length ?? 0) > 0 && vscode.workspace.isTrusted);

function shown(
  action: Action,
  kind: vscode.CodeActionKind,
  document: vscode.TextDocument,
  context: vscode.CodeActionContext,
): vscode.CodeAction {
  const made = new vscode.CodeAction(action.title, kind);
  if ('finding' in action) made.diagnostics = problemsAt(rangeOf(document, action.finding.target), context);
  if (action.kind === 'replace') made.isPreferred = action.preferred;
  // Without problems of its own the editor would list it behind all others.
  else if (kind === QuickFix) made.diagnostics = context.diagnostics.filter(({ source }) => source === SOURCE);
  if (action.kind === 'ignore-line' || action.kind === 'ignore-file') {
    made.edit = new vscode.WorkspaceEdit();
    made.edit.insert(document.uri, document.positionAt(action.at), action.newText);
  } else made.command = { title: action.title, ...commandOf(action, document) };
  return made;
}

function commandOf(
  action: Exclude<Action, { readonly kind: 'ignore-line' | 'ignore-file' }>,
  document: vscode.TextDocument,
): Pick<vscode.Command, 'command' | 'arguments'> {
  switch (action.kind) {
    case 'go-to-declaration':
      return { command: COMMANDS.goToDeclaration, arguments: [declarationArgument(document, action.at)] };
    case 'ignore-id':
      return { command: COMMANDS.ignoreId, arguments: [{ id: action.id }] };
    case 'ignore-until': {
      const { platform, id } = action;
      return { command: COMMANDS.ignoreUntil, arguments: [{ platform, id, uri: document.uri.toString() }] };
    }
    case 'about-rule':
      return { command: COMMANDS.aboutRule, arguments: [{ rule: action.rule }] };
    case 'replace-in-workspace':
      return { command: COMMANDS.replaceModel, arguments: [action.model] };
    case 'replace-by':
      return {
        command: COMMANDS.replaceBy,
        arguments: [{ ...action.model, uri: document.uri.toString(), start: action.at }],
      };
    case 'open-source':
      return { command: 'vscode.open', arguments: [vscode.Uri.parse(action.url, true)] };
    default:
      return replacing(document, action.edits);
  }
}

/** By the command, which looks again: the editor would write the edits of an action over whatever stands there by then. */
const replacing = (document: vscode.TextDocument, edits: readonly TextEdit[]) => ({
  command: COMMANDS.replace,
  arguments: [replaceArgument(document, edits)],
});

const isWanted = (kind: vscode.CodeActionKind, { only }: vscode.CodeActionContext): boolean =>
  !only || only.contains(kind);

/** Another model is another behaviour: it is not put in while saving, unless somebody asks for exactly that. */
function isFixAllWanted({ only, triggerKind }: vscode.CodeActionContext): boolean {
  if (!only?.contains(FIX_ALL)) return false;
  return triggerKind === vscode.CodeActionTriggerKind.Invoke || FIX_ALL.contains(only);
}

function problemsAt(range: vscode.Range, { diagnostics }: vscode.CodeActionContext): vscode.Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.source === SOURCE && diagnostic.range.isEqual(range));
}
