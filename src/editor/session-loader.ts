/** The session, made when a feature first needs it, with the editor as its host. */

import * as vscode from 'vscode';
import type { Session, SessionHost } from '../session';
import type { BundledCatalogue } from './bundled-catalogue';
import { type LazyCore, loadOnce } from './core-loader';
import { createWorkspaceFiles } from './infrastructure';
import { SECTION, settingLayers, settingsKey } from './setting-layers';
import { inSlices } from './slices';
import type { Today } from './today';
import { type OwnFileProblems, ownFileOf, ownFileProblems } from './workspace-file';

export interface LazySession {
  get(): Promise<Session>;
  /** `undefined` as long as nobody has needed it. */
  readonly loaded: Session | undefined;
  /** Told once, when it has been made. */
  whenLoaded(listener: (session: Session) => void): void;
  readonly ownFiles: Pick<OwnFileProblems, 'addUnused'>;
  dispose(): void;
}

export interface SessionNeeds {
  readonly core: LazyCore;
  readonly catalogue: BundledCatalogue;
  readonly today: Today;
  readonly log: vscode.LogOutputChannel;
  /** Files of the workspace are read for what they tell of others: from now on their changes are of interest. */
  readonly onDeployments: () => void;
}

export function createLazySession({ core, catalogue, today, log, onDeployments }: SessionNeeds): LazySession {
  let session: Session | undefined;
  const waiting: ((session: Session) => void)[] = [];
  const get: () => Promise<Session> = loadOnce(async () => {
    const loaded = await core();
    const host: SessionHost = {
      language: vscode.env.language,
      messages: loaded.messages,
      run: inSlices,
      today: () => today.day,
      isTrusted: () => vscode.workspace.isTrusted,
      catalogue: catalogue.get,
      folderOf: (uri) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true))?.uri.toString(),
      ownFile: ownFileOf,
      onOwnFile: ownFiles.tell,
      settingsKey,
      settingLayers,
      onSettingProblem({ key, value, wants }) {
        log.warn(`${SECTION}.${key} is ${value}: not understood, its default is used. It takes ${wants}.`);
      },
      files: createWorkspaceFiles({ core: loaded, session: get, log }),
      onDeployments(files, names) {
        log.info(`deployments declared in ${files} infrastructure files: ${names} names`);
        onDeployments();
      },
      onProjects: () => onDeployments(),
      onError: (error) => log.error(error instanceof Error ? error : String(error)),
    };
    const made = loaded.createSession(host);
    session = made;
    for (const listener of waiting) listener(made);
    return made;
  });
  const ownFiles = ownFileProblems(log, () => get());
  return {
    get,
    ownFiles,
    get loaded() {
      return session;
    },
    whenLoaded(listener) {
      if (session) listener(session);
      else waiting.push(listener);
    },
    dispose() {
      session?.dispose();
      ownFiles.dispose();
    },
  };
}
