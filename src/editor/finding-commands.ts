/** The commands behind links and quick fixes. Their arguments come through a link, so each is checked before it is used. */

import * as vscode from 'vscode';
import { COMMANDS } from './commands';
import { replace } from './replace';
import type { Services } from './services';
import { SECTION } from './setting-layers';

export function activateFindingCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.replace, (argument: unknown) => replace(argument, services)),
    vscode.commands.registerCommand(COMMANDS.replaceModel, async (argument: unknown) =>
      (await import('./fixes/replace-model')).replaceModel(argument, services),
    ),
    vscode.commands.registerCommand(COMMANDS.replaceBy, async (argument: unknown) =>
      (await import('./fixes/replace-model')).replaceBy(argument, services),
    ),
    vscode.commands.registerCommand(COMMANDS.ignoreId, (argument: unknown) => ignoreId(argument, services)),
    vscode.commands.registerCommand(COMMANDS.ignoreUntil, async (argument: unknown) =>
      (await import('./fixes/ignore-until')).ignoreUntil(argument, services),
    ),
    vscode.commands.registerCommand(COMMANDS.aboutRule, (argument: unknown) => aboutRule(argument, services)),
  );
}

async function ignoreId(argument: unknown, services: Services): Promise<void> {
  const wanted = (await import('./command-arguments')).IgnoreIdArgument.safeParse(argument).data;
  if (!wanted) return;
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const ignored = configuration.inspect<readonly unknown[]>('ignoredIds')?.workspaceValue;
  const ids = Array.isArray(ignored) ? ignored : [];
  if (ids.includes(wanted.id)) return;
  try {
    await configuration.update('ignoredIds', [...ids, wanted.id], vscode.ConfigurationTarget.Workspace);
    void tellIgnored(wanted.id, ids);
  } catch (error) {
    services.log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t("The workspace's settings cannot be written."));
  }
}

/** What is silent is not noticed when it was a slip of the mouse. */
async function tellIgnored(id: string, before: readonly unknown[]): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const reason = vscode.l10n.t('Add a Reason…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is ignored in this workspace from now on.', id),
    undo,
    reason,
  );
  if (answer === undefined) return;
  const target = vscode.ConfigurationTarget.Workspace;
  const kept = before.length > 0 ? before : undefined;
  await vscode.workspace.getConfiguration(SECTION).update('ignoredIds', kept, target);
  if (answer === reason) await vscode.commands.executeCommand(COMMANDS.ignoreUntil, { id });
}

/** The rule's own page, which comes with the extension. */
async function aboutRule(argument: unknown, services: Services): Promise<void> {
  const [{ AboutRuleArgument }, { ruleNames }] = await Promise.all([import('./command-arguments'), services.core()]);
  const name = AboutRuleArgument.safeParse(argument).data?.rule;
  if (name === undefined || !ruleNames.includes(name)) return;
  const page = vscode.Uri.joinPath(services.extensionUri, 'docs', 'rules', `${name}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
