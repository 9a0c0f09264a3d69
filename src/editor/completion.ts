/** Completion of model IDs and API versions, only where one may stand. */

import * as vscode from 'vscode';
import { type OfferedItem, opensList, TRIGGERS } from '../session';
import { tickCommand } from './first-steps';
import type { Services } from './services';
import { forWatchedLanguages, mayHaveProblems } from './watched';

export function activateCompletion(services: Services): vscode.Disposable {
  const provider = new Completion(services);
  return vscode.Disposable.from(
    forWatchedLanguages((selector) => vscode.languages.registerCompletionItemProvider(selector, provider, ...TRIGGERS)),
    preparingOnce(services),
  );
}

/** Not while the key itself is answered. */
const AFTER_FIRST_KEY_MS = 200;

/** The models are read once somebody begins to type, so that the first list does not wait for all of them. */
function preparingOnce({ documents, log }: Services): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  const typing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (!mayHaveProblems(document)) return;
    typing.dispose();
    timer = setTimeout(() => {
      documents.ask(document, (session, open) => session.prepareLists(open, pause)).catch((error) => log.error(error));
    }, AFTER_FIRST_KEY_MS);
  });
  return vscode.Disposable.from(typing, { dispose: () => clearTimeout(timer) });
}

class ModelItem extends vscode.CompletionItem {
  constructor(readonly offered: OfferedItem) {
    super({ label: offered.text, description: offered.description }, TONES[offered.tone] ?? KINDS[offered.kind]);
  }
}

/** Icons by stage, as far as an editor has any for it. */
const TONES: Readonly<Record<OfferedItem['tone'], vscode.CompletionItemKind | undefined>> = {
  alive: undefined,
  preview: vscode.CompletionItemKind.Interface,
  ending: vscode.CompletionItemKind.Event,
};
const KINDS: Readonly<Record<OfferedItem['kind'], vscode.CompletionItemKind>> = {
  'model-id': vscode.CompletionItemKind.EnumMember,
  'model-version': vscode.CompletionItemKind.Constant,
  'api-version': vscode.CompletionItemKind.Constant,
  word: vscode.CompletionItemKind.Keyword,
  'deployment-name': vscode.CompletionItemKind.Reference,
  'deployment-type': vscode.CompletionItemKind.EnumMember,
  region: vscode.CompletionItemKind.Value,
};

class Completion implements vscode.CompletionItemProvider<ModelItem> {
  constructor(private readonly services: Services) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<ModelItem> | undefined> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    if (!opensList(triggerCharacter, before)) return undefined;
    const offset = document.offsetAt(position);
    const found = await this.services.documents.ask(document, (session, open) =>
      session.offeredAt(open, offset, this.services.inventory.used()),
    );
    if (!found || token.isCancellationRequested) return undefined;
    const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
    return new vscode.CompletionList(
      found.items.map((offered) => itemOf(offered, range)),
      found.incomplete,
    );
  }

  resolveCompletionItem(item: ModelItem): ModelItem {
    item.documentation = new vscode.MarkdownString(item.offered.documentation(true), true);
    return item;
  }
}

function itemOf(offered: OfferedItem, range: vscode.Range): ModelItem {
  const item = new ModelItem(offered);
  item.detail = offered.detail;
  item.range = range;
  item.filterText = offered.filterText;
  if (offered.insteadOf !== undefined) item.preselect = true;
  item.insertText = offered.text;
  item.sortText = offered.sortText;
  item.command = tickCommand('Complete');
  if (offered.struck) item.tags = [vscode.CompletionItemTag.Deprecated];
  return item;
}
