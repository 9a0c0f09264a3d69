/** The files of the workspace that tell of its other files, as the session asks for them. */

import * as vscode from 'vscode';
import type { Session, WorkspaceFiles } from '../session';
import type { Core } from './core-loader';
import { fileText } from './file-text';
import { pause } from './slices';

export interface WorkspaceFileNeeds {
  readonly core: Core;
  readonly session: () => Promise<Session>;
  readonly log: vscode.LogOutputChannel;
}

export function createWorkspaceFiles({ core, session, log }: WorkspaceFileNeeds): WorkspaceFiles {
  const settings = async () => (await session()).settings.of();
  const never = new vscode.CancellationTokenSource().token;
  return {
    async find(endings) {
      const [{ listFiles }, { get }] = await Promise.all([import('./workspace-files'), settings()]);
      const wanted = { names: endings.map((ending) => `*.${ending}`), has: endsIn(endings) };
      const { files } = await listFiles(get('ignoredFiles'), core, never, wanted);
      return files.map(String);
    },
    onLeftOut(left, found) {
      log.warn(`${left} of ${found} files are not read: what they declare and show stays unknown`);
    },
    async text(uri) {
      const { get } = await settings();
      const file = await fileText(vscode.Uri.parse(uri, true), get('limits.fileSize'));
      return file.why === undefined ? file.text : undefined;
    },
    pathOf: (uri) => vscode.Uri.parse(uri, true).path,
    shownPathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
    pause,
  };
}

const endsIn =
  (endings: readonly string[]) =>
  (path: string): boolean =>
    endings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
