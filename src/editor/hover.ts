/** The card where the mouse rests, on the exact token only. */
import * as vscode from 'vscode';
import type { Hover } from '../session';
import { commandUri } from './command-uri';
import { COMMANDS } from './commands';
import { declarationArgument } from './declarations';
import { tick } from './first-steps';
import { rangeOf } from './ranges';
import { replaceArgument } from './replace';
import type { Services } from './services';
import { forWatchedLanguages } from './watched';

const ENABLED_COMMANDS = [COMMANDS.showCard, COMMANDS.replace, COMMANDS.goToDeclaration];

export function activateHover({ documents }: Services): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const offset = document.offsetAt(position);
      const hover = await documents.ask(document, (session, open) => session.hoverAt(open, offset));
      if (!hover || token.isCancellationRequested) return undefined;
      tick('Hover');
      const links = linksOf(hover, document);
      const markdown = new vscode.MarkdownString(hover.markdown({ command: (action) => links[action] }), true);
      markdown.isTrusted = { enabledCommands: ENABLED_COMMANDS };
      return new vscode.Hover(markdown, rangeOf(document, hover));
    },
  };
  return forWatchedLanguages((selector) => vscode.languages.registerHoverProvider(selector, provider));
}

/** Only what a quick fix would do too. */
function linksOf({ about }: Hover, document: vscode.TextDocument): Readonly<Record<string, string | undefined>> {
  if (!about) return {};
  const { card, mention, replace } = about;
  return {
    card: commandUri(COMMANDS.showCard, card.name),
    replace: replace && commandUri(COMMANDS.replace, replaceArgument(document, replace)),
    declaration: commandUri(COMMANDS.goToDeclaration, declarationArgument(document, mention.start)),
  };
}
