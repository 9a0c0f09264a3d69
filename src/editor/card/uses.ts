/** Where the workspace names a model, as far as it was looked at. */
import * as vscode from 'vscode';
import type { Uses } from '../../card';
import type { EntryRef } from '../../catalogue';
import { commandUri } from '../command-uri';
import { COMMANDS } from '../commands';
import type { Inventory } from '../inventory/inventory';

export function usesOf(refs: readonly EntryRef[], inventory: Inventory): Uses {
  const wanted = new Set(refs.map(({ index }) => index));
  const uses = [...inventory.files].flatMap(([uri, all]) =>
    all
      .filter((use) => use.refs.some(({ index }) => wanted.has(index)))
      .map(({ line, character }) => ({
        file: vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
        line: line + 1,
        uri: commandUri(COMMANDS.openPlace, { uri, line, character }),
      })),
  );
  return { uses, openOnly: !inventory.whole };
}
