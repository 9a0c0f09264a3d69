/** "Show Card": the whole card in a panel beside the code. One panel, without scripts, in the theme's colours. */
import * as vscode from 'vscode';
import { makeCard, subjectOfArgument } from './cards';
import type { CardArgument } from './command-arguments';
import { COMMANDS } from './commands';
import { pickModel } from './pick-card';
import type { Services } from './services';

export function activateShowCard(services: Services): vscode.Disposable {
  const media = vscode.Uri.joinPath(services.extensionUri, 'media');
  let panel: vscode.WebviewPanel | undefined;
  let shown: CardArgument | undefined;

  const open = (title: string): vscode.WebviewPanel => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: false, enableCommandUris: [COMMANDS.showCard], localResourceRoots: [media] };
    const made = vscode.window.createWebviewPanel('modelAlmanac.card', title, column, options);
    made.iconPath = vscode.Uri.joinPath(media, 'icon.svg');
    made.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    return made;
  };
  const show = async (argument: unknown): Promise<void> => {
    const [core, catalogue] = await Promise.all([
      services.cards(),
      services.catalogue.get(vscode.window.activeTextEditor?.document.uri),
    ]);
    if (!catalogue) return;
    const wanted = core.CardArgument.safeParse(argument).data ?? (await pickModel(catalogue, services));
    const subject = wanted && subjectOfArgument(wanted, catalogue);
    if (!subject) return;
    const card = makeCard(subject, core, catalogue, services.today.day);
    panel ??= open(card.title);
    panel.title = card.title;
    panel.webview.html = card.html({
      stylesheet: panel.webview.asWebviewUri(vscode.Uri.joinPath(media, 'card.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: makeNonce(),
    });
    panel.reveal(undefined, true);
    shown = wanted;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.showCard, show),
    services.today.onDidChange(() => shown && show(shown)),
    { dispose: () => panel?.dispose() },
  );
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
