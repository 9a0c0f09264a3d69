/** "Show Sources": each fact of a card, where it comes from, its day, and what other sources said, as a text to read and search. */

import * as vscode from 'vscode';
import type { CardName } from '../session';
import { cardAtCaret } from './card/caret';
import { COMMANDS } from './commands';
import type { Services } from './services';

/** Texts of our own, which nobody watches for model IDs. */
export const SOURCES_SCHEME = 'model-almanac';

export function activateShowSources(services: Services): vscode.Disposable {
  const show = async (argument: unknown): Promise<void> => {
    const { CardArgument } = await import('./command-arguments');
    const wanted =
      CardArgument.safeParse(argument).data ??
      (await cardAtCaret(services)) ??
      (await (await import('./card/find-model')).findModel(services));
    if (!wanted) return;
    const document = await vscode.workspace.openTextDocument(uriOf(wanted));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.showSources, show),
    vscode.workspace.registerTextDocumentContentProvider(SOURCES_SCHEME, {
      async provideTextDocumentContent(uri) {
        const [{ CardArgument }, session] = await Promise.all([import('./command-arguments'), services.session.get()]);
        const name = CardArgument.safeParse(parse(uri.query)).data;
        const card = name && (await session.card(name));
        return card?.explanation() ?? vscode.l10n.t('The catalogue has no such model.');
      },
    }),
  );
}

/** The path is the tab's title; the query says what is asked for. */
function uriOf(argument: CardName): vscode.Uri {
  const name =
    'id' in argument ? [argument.platform, argument.id, argument.version] : [argument.service, argument.apiVersion];
  const title = name
    .filter((part) => part !== undefined)
    .join(' ')
    .replaceAll('/', '∕');
  return vscode.Uri.from({ scheme: SOURCES_SCHEME, path: `/${title}`, query: JSON.stringify(argument) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
