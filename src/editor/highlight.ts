/** Colours the model IDs and API versions that are known: in the colour `modelAlmanac.modelId`, only where somebody looks, and only if wanted. */
import * as vscode from 'vscode';
import { rangeOf } from './ranges';
import type { Services } from './services';
import { isWatched } from './watched';

const AFTER_CHANGE_MS = 250;

export function activateHighlight(services: Services): vscode.Disposable {
  const style = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('modelAlmanac.modelId'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const timers = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  const colour = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const { version } = document;
    const ranges = await rangesIn(document, services);
    // A newer text is coloured when its turn comes.
    if (document.version === version) editor.setDecorations(style, ranges);
  };
  const schedule = (editor: vscode.TextEditor, ms: number): void => {
    clearTimeout(timers.get(editor));
    timers.set(
      editor,
      setTimeout(() => {
        timers.delete(editor);
        colour(editor).catch((error) => services.log.error(error));
      }, ms),
    );
  };
  const all = (editors: readonly vscode.TextEditor[] = vscode.window.visibleTextEditors): void => {
    for (const editor of editors) schedule(editor, 0);
  };
  all();
  return vscode.Disposable.from(
    style,
    vscode.window.onDidChangeVisibleTextEditors(all),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document === document) schedule(editor, AFTER_CHANGE_MS);
    }),
    services.documents.onDidForget(() => all()),
    services.settings.onDidChange(() => all()),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}

async function rangesIn(document: vscode.TextDocument, services: Services): Promise<readonly vscode.Range[]> {
  if (!isWatched(document)) return [];
  const settings = await services.settings.of(document);
  if (!settings.get('highlight.enabled')) return [];
  const mentions = (await services.documents.read(document))?.document.mentions ?? [];
  // What a text speaks of, and what is a name of the language, keeps its own colour.
  return mentions.filter((one) => one.class === 'known' && COLOURED.has(one.role)).map((one) => rangeOf(document, one));
}

const COLOURED: ReadonlySet<string> = new Set(['code', 'config', 'url']);
