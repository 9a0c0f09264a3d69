/** What is to become of the models of a line, muted at its end: off unless somebody wants it. A click opens the card. */

import * as vscode from 'vscode';
import type { DateHint } from '../session';
import { COMMANDS } from './commands';
import type { Services } from './services';
import { forWatchedLanguages, mayHaveProblems } from './watched';

export function activateInlayHints(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    services.today.onDidChange(refresh),
    services.documents.onDidForget(refresh),
    forWatchedLanguages((selector) =>
      vscode.languages.registerInlayHintsProvider(selector, {
        onDidChangeInlayHints: changed.event,
        async provideInlayHints(document, range, token) {
          // The left side of a diff is somebody's past: it gets no problems either.
          if (!mayHaveProblems(document)) return undefined;
          const hints = await services.documents.ask(document, (session, open) => session.hints(open));
          if (!hints || token.isCancellationRequested) return undefined;
          return hints.flatMap((hint) => {
            const position = document.positionAt(hint.at);
            return range.contains(position) ? shown(hint, position) : [];
          });
        },
      }),
    ),
  );
}

function shown({ text, message, card }: DateHint, position: vscode.Position): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(text);
  if (message !== undefined) part.tooltip = message;
  if (card) part.command = { command: COMMANDS.showCard, title: vscode.l10n.t('Show the card'), arguments: [card] };
  const hint = new vscode.InlayHint(position, [part]);
  hint.paddingLeft = true;
  return hint;
}
