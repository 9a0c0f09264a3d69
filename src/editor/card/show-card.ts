/** "Show Card", "Find Model", "Compare Models": one panel beside the code, in the theme's colours, kept over a reload. */

import * as vscode from 'vscode';
import type { CardArgument, PanelState } from '../command-arguments';
import { COMMANDS } from '../commands';
import type { Services } from '../services';
import { cardAtCaret } from './caret';

const VIEW = 'modelAlmanac.card';
/** What links of the page may run; each checks its argument. */
const FROM_PAGE = [
  COMMANDS.showCard,
  COMMANDS.findModel,
  COMMANDS.compareModels,
  COMMANDS.openPlace,
  COMMANDS.checkWorkspace,
  COMMANDS.replaceModel,
];

export function activateShowCard(services: Services): vscode.Disposable {
  const media = vscode.Uri.joinPath(services.extensionUri, 'media');
  const options = { enableScripts: true, enableCommandUris: FROM_PAGE, localResourceRoots: [media] };
  let panel: vscode.WebviewPanel | undefined;
  let shown: PanelState | undefined;
  let html: string | undefined;

  const adopt = (made: vscode.WebviewPanel): vscode.WebviewPanel => {
    made.iconPath = vscode.Uri.joinPath(media, 'icon.svg');
    made.onDidDispose(() => {
      if (panel !== made) return;
      panel = undefined;
      shown = undefined;
      html = undefined;
    });
    return made;
  };
  const open = (): vscode.WebviewPanel => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return adopt(
      vscode.window.createWebviewPanel(VIEW, 'Model Almanac', column, { ...options, enableFindWidget: true }),
    );
  };
  const render = async (state: PanelState, where: () => vscode.WebviewPanel): Promise<boolean> => {
    const { pageOf } = await import('./panel-pages');
    const into = where();
    const uri = (name: string): string => into.webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
    const at = { stylesheet: uri('card.css'), script: uri('card.js'), cspSource: into.webview.cspSource };
    const page = await pageOf(state, at, services);
    if (!page) return false;
    into.title = page.title;
    // The same page again would only be scrolled to its top.
    const asShown = `${JSON.stringify(state)} ${page.html.replaceAll(page.nonce, '')}`;
    if (into !== panel || asShown !== html) into.webview.html = page.html;
    html = asShown;
    shown = state;
    return true;
  };
  const show = async (state: PanelState): Promise<void> => {
    const before = panel;
    const found = await render(state, () => {
      panel ??= open();
      return panel;
    });
    if (found) panel?.reveal(undefined, true);
    else if (!before) panel?.dispose();
  };
  const find = async (): Promise<CardArgument | undefined> => (await import('./find-model')).findModel(services);
  const showCard = async (argument: unknown): Promise<void> => {
    const { CardArgument } = await import('../command-arguments');
    const card = CardArgument.safeParse(modelOf(argument)).data ?? (await cardAtCaret(services)) ?? (await find());
    if (card) await show({ card });
  };
  const compare = async (argument: unknown): Promise<void> => {
    const { CompareArgument } = await import('../command-arguments');
    const asked = CompareArgument.safeParse(argument).data;
    const here = asked ? undefined : await cardAtCaret(services);
    const cards = [...(asked?.cards ?? (here && 'platform' in here ? [here] : []))];
    const more = asked && !asked.add ? 0 : Math.max(1, 2 - cards.length);
    for (let n = 0; n < more; n++) {
      const added = await find();
      if (!added || !('platform' in added)) break;
      cards.push(added);
    }
    if (cards.length > 0) await show({ compare: cards });
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.showCard, showCard),
    vscode.commands.registerCommand(COMMANDS.findModel, async () => {
      const card = await find();
      if (card) await show({ card });
    }),
    vscode.commands.registerCommand(COMMANDS.compareModels, compare),
    vscode.commands.registerCommand(COMMANDS.openPlace, async (argument: unknown) =>
      (await import('./open-place')).openPlace(argument),
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(made, kept: unknown) {
        const state = (await import('../command-arguments')).PanelState.safeParse(pageIn(kept)).data;
        made.webview.options = options;
        if (!state || panel || !(await render(state, () => made))) {
          made.dispose();
          return;
        }
        panel = adopt(made);
      },
    }),
    followingUses(services, () => {
      const open = panel;
      if (open?.visible && shown && 'card' in shown)
        render(shown, () => open).catch((error) => services.log.error(error));
    }),
    services.today.onDidChange(() => shown && panel && show(shown)),
    services.catalogue.onDidChange(() => shown && panel && show(shown)),
    { dispose: () => panel?.dispose() },
  );
}

const AFTER_USES_MS = 1_500;

/** Once the places that name models are others than before, and have been for a moment. */
function followingUses({ inventory }: Services, listener: () => unknown): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = inventory.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(listener, AFTER_USES_MS);
  });
  return vscode.Disposable.from(listening, { dispose: () => clearTimeout(timer) });
}

/** A node of the inventory names its model. */
const modelOf = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null && 'model' in argument ? argument.model : argument;

/** The script keeps the page's state beside what somebody typed. */
function pageIn(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('page' in kept)) return undefined;
  return kept.page;
}
