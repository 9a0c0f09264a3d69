/** Where open documents name a model. */
import * as vscode from 'vscode';
import type { Uses } from '../../card';
import type { EntryRef } from '../../catalogue';
import { commandUri } from '../cards';
import { COMMANDS } from '../commands';
import type { Services } from '../services';
import { isWatched } from '../watched';

export async function usesOf(refs: readonly EntryRef[], { documents }: Services): Promise<Uses> {
  const wanted = new Set(refs.map(({ index }) => index));
  const open = vscode.workspace.textDocuments.filter(isWatched);
  const readings = await Promise.all(
    open.map(async (document) => ({ document, reading: await documents.read(document) })),
  );
  const uses = readings.flatMap(({ document, reading }) =>
    (reading?.document.mentions ?? [])
      .filter(({ entries }) => entries.some(({ index }) => wanted.has(index)))
      .map(({ start }) => {
        const { line, character } = document.positionAt(start);
        return {
          file: vscode.workspace.asRelativePath(document.uri),
          line: line + 1,
          uri: commandUri(COMMANDS.openPlace, { uri: document.uri.toString(), line, character }),
        };
      }),
  );
  return { uses, openOnly: true };
}
