/** The retirement date behind an ID, as a small hint in the line: off unless somebody wants it. */
import * as vscode from 'vscode';
import type { Mention } from '../recognition';
import type { Reading } from '../session';
import type { CardCore } from './core-loader';
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
        const settings = await services.settings.of(document);
        if (!settings.get('inlayHints.enabled') || token.isCancellationRequested) return undefined;
        const [core, reading] = await Promise.all([services.cards(), services.documents.read(document)]);
        if (!reading || token.isCancellationRequested) return undefined;
        return reading.document.mentions.flatMap((mention) => {
          const position = document.positionAt(mention.end);
          const text = range.contains(position) ? dateOf(mention, reading, services.today.day, core) : undefined;
          if (text === undefined) return [];
          const hint = new vscode.InlayHint(position, text);
          hint.paddingLeft = true;
          return hint;
        });
      },
    }),
  );
}

/** Only what has an end: `retires 2027-01-14`, `retired 2026-10-23`. */
function dateOf(mention: Mention, { catalogue }: Reading, asOf: string, core: CardCore): string | undefined {
  if (!mention.datesApply || mention.entries.length === 0) return undefined;
  const entries = mention.entries.map((ref) => catalogue.entry(ref));
  const life = core.lifecycleOfAll(entries, asOf, mention.circumstances);
  return life.retirement && !life.varies ? core.briefLife(life, core.words) : undefined;
}
