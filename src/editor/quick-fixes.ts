/** Quick fixes: put the replacement in, ignore, read about the rule. Worked out anew from the document each time. */
import * as vscode from 'vscode';
import type { Mention } from '../recognition/mention';
import type { Finding, Fix } from '../rules/finding';
import { COMMANDS } from './commands';
import { declarationArgument } from './declarations';
import { ignoreActions } from './ignore-actions';
import { rangeOf } from './ranges';
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
  const [core, judged] = await Promise.all([services.core(), services.findings.of(document)]);
  const here = judged?.findings.filter(({ mention }) => rangeOf(document, mention).intersection(range)) ?? [];
  if (!judged || here.length === 0) return [];
  const actions = here.flatMap((finding) => {
    const about = problemsAt(rangeOf(document, finding.mention), context);
    const offered = [
      ...finding.fixes.map((fix) => replace(document, fix)),
      ...(finding.mention.declarations ? [goToDeclaration(document, finding.mention)] : []),
      ...ignoreActions(document, finding, core),
      aboutRule(finding),
    ];
    for (const action of offered) action.diagnostics = about;
    return offered;
  });
  return [...actions, ...(here.some(isFixedByAll) ? await fixAll(document, QuickFix, services) : [])];
}

function replace(document: vscode.TextDocument, fix: Fix): vscode.CodeAction {
  const title = fix.changes
    ? vscode.l10n.t('Replace with {0} ({1})', fix.replacement, fix.changes)
    : vscode.l10n.t('Replace with {0}', fix.replacement);
  const action = new vscode.CodeAction(title, QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, fix), fix.newText);
  action.isPreferred = fix.preferred;
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

/** What the vendor itself names, for known models only: a guess at a typing error is offered one by one. */
function preferredFix({ mention, fixes }: Finding): Fix | undefined {
  return mention.class === 'known' ? fixes.find(({ preferred }) => preferred) : undefined;
}

const isFixedByAll = (finding: Finding): boolean => preferredFix(finding) !== undefined;

async function fixAll(
  document: vscode.TextDocument,
  kind: vscode.CodeActionKind,
  services: Services,
): Promise<vscode.CodeAction[]> {
  const judged = await services.findings.of(document);
  const fixes = judged?.findings.flatMap((finding) => preferredFix(finding) ?? []) ?? [];
  if (fixes.length === 0 || (kind === QuickFix && fixes.length === 1)) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Replace all {0} in this file', fixes.length), kind);
  action.edit = new vscode.WorkspaceEdit();
  for (const fix of fixes) action.edit.replace(document.uri, rangeOf(document, fix), fix.newText);
  return [action];
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
