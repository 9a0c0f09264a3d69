/** Quick fixes: put the replacement in, ignore, read about the rule. Worked out anew from the document each time. */

import * as vscode from 'vscode';
import type { Mention } from '../recognition';
import { type Finding, type Fix, mentionOf, type TextEdit, together } from '../rules';
import { COMMANDS } from './commands';
import { declarationArgument } from './declarations';
import { ignoreActions } from './ignore-actions';
import { rangeOf } from './ranges';
import { preferredFixes, replaceArgument } from './replace';
import type { Services } from './services';
import { SOURCE } from './source';
import { EVERYWHERE } from './watched';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const FIX_ALL = SourceFixAll.append('modelAlmanac');

export function activateQuickFixes(services: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    EVERYWHERE,
    {
      async provideCodeActions(document, range, context, token) {
        const settings = await services.settings.of(document);
        if (!settings.get('codeActions.enabled') || token.isCancellationRequested) return undefined;
        if (isWanted(QuickFix, context)) return quickFixes(document, range, context, services);
        return isFixAllWanted(context) ? fixAll(document, FIX_ALL, services) : undefined;
      },
    },
    { providedCodeActionKinds: [QuickFix, FIX_ALL] },
  );
}

async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
  services: Services,
): Promise<vscode.CodeAction[]> {
  const [core, classification] = await Promise.all([services.core(), services.documents.check(document)]);
  const here = classification?.findings.filter(({ target }) => rangeOf(document, target).intersection(range)) ?? [];
  if (!classification || here.length === 0) return [];
  const actions = here.flatMap((finding) => {
    const about = problemsAt(rangeOf(document, finding.target), context);
    const mention = mentionOf(finding);
    const offered = [
      ...finding.fixes.map((fix) => offer(document, fix, finding.target.text)),
      ...(mention?.declarations ? [goToDeclaration(document, mention)] : []),
      ...ignoreActions(document, finding, core),
      aboutRule(finding),
    ];
    for (const action of offered) action.diagnostics = about;
    return offered;
  });
  return [...actions, ...(preferredFixes(here).length ? await fixAll(document, QuickFix, services) : [])];
}

function offer(document: vscode.TextDocument, fix: Fix, named: string): vscode.CodeAction {
  const title = !fix.replacement
    ? vscode.l10n.t('Remove {0}', named)
    : fix.note
      ? vscode.l10n.t('Replace with {0} ({1})', fix.replacement, fix.note)
      : vscode.l10n.t('Replace with {0}', fix.replacement);
  const action = replacing(document, title, QuickFix, fix.edits);
  action.isPreferred = fix.preferred;
  return action;
}

/** By the command, which looks again: the editor would write the edits of an action over whatever stands there by then. */
function replacing(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { command: COMMANDS.replace, title, arguments: [replaceArgument(document, edits)] };
  return action;
}

/** The fix belongs there. */
function goToDeclaration(document: vscode.TextDocument, mention: Mention): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Go to the Declaration of {0}', mention.text), QuickFix);
  const argument = declarationArgument(document, mention);
  action.command = { command: COMMANDS.goToDeclaration, title: action.title, arguments: [argument] };
  return action;
}

function aboutRule({ rule }: Finding): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('About the rule {0}', rule), QuickFix);
  action.command = { command: COMMANDS.aboutRule, title: action.title, arguments: [{ rule }] };
  return action;
}

async function fixAll(
  document: vscode.TextDocument,
  kind: vscode.CodeActionKind,
  services: Services,
): Promise<vscode.CodeAction[]> {
  const classification = await services.documents.check(document);
  const fixes = preferredFixes(classification?.findings ?? []);
  if (fixes.length === 0 || (kind === QuickFix && fixes.length === 1)) return [];
  const { edits, count } = together(fixes);
  return [replacing(document, vscode.l10n.t('Replace all {0} in this file', count), kind, edits)];
}

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
