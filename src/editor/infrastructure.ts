/** The infrastructure files of the workspace, as the session asks for them. */
import * as vscode from 'vscode';
import type { InfrastructureFiles, Session } from '../session';
import type { Core } from './core-loader';
import { fileText } from './file-text';
import { createSlices } from './slices';

export interface InfrastructureNeeds {
  readonly core: Core;
  readonly session: () => Promise<Session>;
  readonly log: vscode.LogOutputChannel;
}

export function createInfrastructureFiles({ core, session, log }: InfrastructureNeeds): InfrastructureFiles {
  const settings = async () => (await session()).settings.of();
  const never = new vscode.CancellationTokenSource().token;
  return {
    async find(endings) {
      const [{ listFiles }, { get }] = await Promise.all([import('./workspace-files'), settings()]);
      const wanted = { names: endings.map((ending) => `*.${ending}`), has: core.isInfrastructure };
      const { files } = await listFiles(get('ignoredFiles'), core, never, wanted);
      return files.map(String);
    },
    onLeftOut(left, found) {
      log.warn(`${left} of ${found} infrastructure files are not read: deployments in them stay unknown`);
    },
    async text(uri) {
      const { get } = await settings();
      const file = await fileText(vscode.Uri.parse(uri, true), get('limits.fileSize'));
      return file.why === undefined ? file.text : undefined;
    },
    pathOf: (uri) => vscode.Uri.parse(uri, true).path,
    shownPathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true)),
    pause: createSlices(),
  };
}
