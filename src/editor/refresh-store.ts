/** Where a refreshed catalogue is kept: in the extension's own folder, whole or not at all. */

import * as vscode from 'vscode';
import type { RefreshStore } from '../catalogue';

export function createRefreshStore(folder: vscode.Uri): RefreshStore {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      return await vscode.workspace.fs.readFile(at(name));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  };
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await vscode.workspace.fs.createDirectory(folder);
    // A name of its own: another window may be writing the same.
    const part = at(`${name}.${crypto.randomUUID()}.part`);
    try {
      await vscode.workspace.fs.writeFile(part, bytes);
      // On a full disk the editor writes what there is room for, and says nothing.
      const { size } = await vscode.workspace.fs.stat(part);
      if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes`);
      await vscode.workspace.fs.rename(part, at(name), { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => {});
      throw error;
    }
  };
  return {
    read: () => read(CATALOGUE),
    write: (file) => write(CATALOGUE, file),
    async readState() {
      const bytes = await read(STATE);
      return bytes && parsed(bytes);
    },
    writeState: (state) => write(STATE, new TextEncoder().encode(JSON.stringify(state))),
  };
}

const CATALOGUE = 'catalogue.signed';
const STATE = 'refresh.json';

/** A state that cannot be read is no state: then everything is asked anew. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
