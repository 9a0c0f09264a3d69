/** From the name of a deployment to the place where the workspace declares it: go to definition, and the command behind our links. */
import * as vscode from 'vscode';
import type { Declaration, Mention } from '../recognition';
import type { NameArgument } from './command-arguments';
import { COMMANDS } from './commands';
import { rangeOf } from './ranges';
import type { Services } from './services';
import { forWatchedLanguages } from './watched';

export function activateDeclarations(services: Services): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const mention = await nameAt(document, document.offsetAt(position), services);
      if (!mention) return undefined;
      const originSelectionRange = rangeOf(document, mention);
      return placesOf(mention).map(({ uri, range }) => ({
        targetUri: uri,
        targetRange: range,
        originSelectionRange,
      }));
    },
  };
  return vscode.Disposable.from(
    forWatchedLanguages((selector) => vscode.languages.registerDefinitionProvider(selector, provider)),
    vscode.commands.registerCommand(COMMANDS.goToDeclaration, (argument: unknown) => goTo(argument, services)),
  );
}

const nameAt = (document: vscode.TextDocument, offset: number, { documents }: Services): Promise<Mention | undefined> =>
  documents.ask(document, (session, _open, asItStands) => session.declaredNameAt(asItStands, offset));

/** Goes where the index says that the name at that place is declared; anything else is refused. */
async function goTo(argument: unknown, services: Services): Promise<void> {
  const wanted = (await import('./command-arguments')).NameArgument.safeParse(argument).data;
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted?.uri);
  const mention = wanted && document && (await nameAt(document, wanted.start, services));
  const locations = mention ? placesOf(mention) : [];
  if (!document || !mention || locations.length === 0) return;
  const from = document.positionAt(mention.start);
  await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, from, locations, 'peek', '');
}

export const declarationArgument = (document: vscode.TextDocument, start: number): NameArgument => ({
  uri: document.uri.toString(),
  start,
});

const placesOf = ({ declarations = [] }: Mention): readonly vscode.Location[] =>
  declarations.flatMap((declaration) => locationOf(declaration) ?? []);

/** The name where it is declared. */
export function locationOf({ uri, line, column, name }: Declaration): vscode.Location | undefined {
  if (uri === undefined) return undefined;
  const start = new vscode.Position(line - 1, column - 1);
  return new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start, start.translate(0, name.length)));
}
