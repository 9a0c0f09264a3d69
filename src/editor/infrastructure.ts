/** The infrastructure files of the workspace, and what each of them declares. */

import * as vscode from 'vscode';
import type { Declaration } from '../recognition';
import type { Core } from './core-loader';
import { type FileText, fileText } from './file-text';
import { createSlices } from './slices';
import { listFiles } from './workspace-files';

/** More are not read, and that is announced. */
const MOST_INFRASTRUCTURE_FILES = 3_000;
const AT_ONCE = 8;

/** The addresses of the files that may declare deployments; those that most likely do come first. */
export async function listInfrastructure(
  ignoredFiles: readonly string[],
  core: Core,
  log: vscode.LogOutputChannel,
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const { INFRASTRUCTURE, isInfrastructure } = core;
  const wanted = { names: INFRASTRUCTURE.map((ending) => `*.${ending}`), has: isInfrastructure };
  const { files } = await listFiles(ignoredFiles, core, token, wanted);
  const rank = ({ path }: vscode.Uri): number => INFRASTRUCTURE.findIndex((ending) => path.endsWith(`.${ending}`));
  const sorted = files
    .map((uri) => ({ uri: uri.toString(), rank: rank(uri) }))
    .sort((a, b) => a.rank - b.rank || (a.uri < b.uri ? -1 : 1));
  const left = sorted.length - MOST_INFRASTRUCTURE_FILES;
  if (left > 0)
    log.warn(`${left} of ${sorted.length} infrastructure files are not read: deployments in them stay unknown`);
  return sorted.slice(0, MOST_INFRASTRUCTURE_FILES).map(({ uri }) => uri);
}

/** What each file declares; of a file that is too large or cannot be read, nothing. */
export async function* readDeclarations(
  uris: readonly string[],
  mostKilobytes: number,
  core: Core,
  token: vscode.CancellationToken,
): AsyncGenerator<readonly [uri: string, declarations: readonly Declaration[]]> {
  const slice = createSlices();
  for (let at = 0; at < uris.length && !token.isCancellationRequested; at += AT_ONCE) {
    const some = uris.slice(at, at + AT_ONCE);
    const texts = await Promise.all(some.map((uri) => fileText(vscode.Uri.parse(uri), mostKilobytes)));
    for (const [n, uri] of some.entries()) {
      yield [uri, declarationsOf(uri, texts[n], core)];
      await slice();
    }
  }
}

function declarationsOf(address: string, read: FileText | undefined, core: Core): readonly Declaration[] {
  const uri = vscode.Uri.parse(address);
  if (!read || read.why !== undefined || !core.mayDeclare(uri.path, read.text)) return [];
  const { text } = read;
  const file = { path: vscode.workspace.asRelativePath(uri), uri: address, place: uri.path };
  return core.declarationsIn(text, core.readDeployments({ path: uri.path, text }), file);
}
