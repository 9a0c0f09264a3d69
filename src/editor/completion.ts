/** Completion of model IDs and API versions, only where one may stand. */
import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue';
import type { Suggestion, SuggestOptions } from '../completion';
import type { Settings } from '../session';
import { briefly, documentation } from './completion-words';
import type { CardCore } from './core-loader';
import type { Services } from './services';
import { EVERYWHERE, isWatched } from './watched';

/** So that the list opens inside strings, where the editor asks for nothing by itself. */
const TRIGGERS = ['"', "'", '`', '-', '/', ':', '.', '=', '@', ' '];
/** Behind a space, only where a value of YAML or the like begins. */
const VALUE_BEGINS = /[:=]\s$/;

export function activateCompletion(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(EVERYWHERE, new Completion(services), ...TRIGGERS),
    preparingOnce(services),
  );
}

/** Not while the key itself is answered. */
const AFTER_FIRST_KEY_MS = 200;

/** The models are read once somebody begins to type, a platform at a time, so that the first list does not wait for all of them. */
function preparingOnce(services: Services): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (!isWatched(document)) return;
    typing.dispose();
    timer = setTimeout(
      () => prepare(document, services).catch((error) => services.log.error(error)),
      AFTER_FIRST_KEY_MS,
    );
  });
  return vscode.Disposable.from(typing, { dispose: () => clearTimeout(timer) });
}

async function prepare(document: vscode.TextDocument, services: Services): Promise<void> {
  const settings = await services.settings.of(document);
  if (!settings.get('completion.enabled')) return;
  const [{ preparing }, catalogue] = await Promise.all([
    import('../completion/complete'),
    services.catalogue.get(document.uri),
  ]);
  if (!catalogue) return;
  for (const _step of preparing(catalogue, optionsOf(settings, services.today.day)))
    await new Promise((resolve) => setTimeout(resolve));
}

const optionsOf = (settings: Settings, asOf: string): SuggestOptions => ({
  asOf,
  retired: settings.get('completion.retired'),
  platforms: settings.get('platforms'),
  leadTimeDays: settings.get('leadTimeDays'),
});

class SuggestionItem extends vscode.CompletionItem {
  constructor(
    readonly suggestion: Suggestion,
    readonly catalogue: Catalogue,
    label: vscode.CompletionItemLabel,
  ) {
    super(label, KINDS[suggestion.kind]);
  }
}

const KINDS: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  'model-id': vscode.CompletionItemKind.EnumMember,
  'model-version': vscode.CompletionItemKind.Constant,
  'api-version': vscode.CompletionItemKind.Constant,
  'deployment-type': vscode.CompletionItemKind.EnumMember,
  region: vscode.CompletionItemKind.Value,
};

class Completion implements vscode.CompletionItemProvider<SuggestionItem> {
  constructor(private readonly services: Services) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<SuggestionItem> | undefined> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    if (!isWatched(document) || (triggerCharacter === ' ' && !VALUE_BEGINS.test(before))) return undefined;
    const { services } = this;
    const settings = await services.settings.of(document);
    if (!settings.get('completion.enabled')) return undefined;
    const [core, { complete }, reading] = await Promise.all([
      services.cards(),
      import('../completion/complete'),
      services.documents.read(document),
    ]);
    if (!reading?.recognized || token.isCancellationRequested) return undefined;
    const { catalogue, recognized } = reading;
    const input = { ...recognized, before: recognized };
    const options = optionsOf(settings, services.today.day);
    const found = complete(input, document.offsetAt(position), catalogue, options);
    if (!found) return undefined;
    const range = new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end));
    const items = found.suggestions.map((suggestion) => itemOf(suggestion, range, found.incomplete, catalogue, core));
    return new vscode.CompletionList(items, found.incomplete);
  }

  async resolveCompletionItem(item: SuggestionItem): Promise<SuggestionItem> {
    const core = await this.services.cards();
    const text = documentation(item.suggestion, item.catalogue, this.services.today.day, core);
    item.documentation = new vscode.MarkdownString(text, true);
    return item;
  }
}

function itemOf(
  suggestion: Suggestion,
  range: vscode.Range,
  severalPlatforms: boolean,
  catalogue: Catalogue,
  core: CardCore,
): SuggestionItem {
  const { label, detail } = briefly(suggestion, severalPlatforms, core);
  const item = new SuggestionItem(suggestion, catalogue, label);
  item.detail = detail;
  item.range = range;
  item.filterText = suggestion.text;
  item.insertText = suggestion.text;
  item.sortText = suggestion.sortText;
  if (suggestion.struck) item.tags = [vscode.CompletionItemTag.Deprecated];
  return item;
}
