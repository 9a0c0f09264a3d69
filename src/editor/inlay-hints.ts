/** The retirement date behind an ID, as a small hint in the line: off unless somebody wants it. */
import * as vscode from 'vscode';
import type { Services } from './services';
import { EVERYWHERE } from './watched';

export function activateInlayHints(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    services.today.onDidChange(refresh),
    services.documents.onDidForget(refresh),
    vscode.languages.registerInlayHintsProvider(EVERYWHERE, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token) {
        const hints = await services.documents.ask(document, (session, open) => session.hints(open));
        if (!hints || token.isCancellationRequested) return undefined;
        return hints.flatMap(({ at, text }) => {
          const position = document.positionAt(at);
          if (!range.contains(position)) return [];
          const hint = new vscode.InlayHint(position, text);
          hint.paddingLeft = true;
          return hint;
        });
      },
    }),
  );
}
