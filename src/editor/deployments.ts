/** The deployments that the workspace's infrastructure declares: looked for when a document first asks, kept fresh from then on. */

import * as vscode from 'vscode';
import type { Declaration, DeploymentIndex, RecognizedDocument } from '../recognition';
import type { LazyCore } from './core-loader';
import type { SettingsStore } from './settings-store';

export interface DeploymentStore extends vscode.Disposable {
  /** `undefined` until the files have been read: nobody waits for that. The first question begins it. */
  index(): DeploymentIndex | undefined;
  /** The index, once the files have been read. */
  ready(): Promise<DeploymentIndex | undefined>;
  /** What an open document declares as it stands, saved or not. */
  keep(uri: vscode.Uri, recognized: RecognizedDocument): Promise<void>;
  /** The names, in lower case, of which something else is declared than before. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
}

export interface DeploymentNeeds {
  readonly core: LazyCore;
  readonly settings: SettingsStore;
  readonly log: vscode.LogOutputChannel;
}

const AFTER_CHANGE_MS = 500;

export function createDeploymentStore({ core, settings, log }: DeploymentNeeds): DeploymentStore {
  const changed = new vscode.EventEmitter<ReadonlySet<string>>();
  const stop = new vscode.CancellationTokenSource();
  const parts: vscode.Disposable[] = [changed];
  /** By address: what the files declare as they are saved, and as they are open. */
  const saved = new Map<string, readonly Declaration[]>();
  const open = new Map<string, readonly Declaration[]>();
  const touched = new Set<string>();
  let isListOld = true;
  let loading: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let index: DeploymentIndex | undefined;
  /** What was last told of each name. */
  let published: ReadonlyMap<string, string> = new Map();

  const publish = async (): Promise<void> => {
    const { indexDeployments } = await core();
    const all = [...new Map([...saved, ...open])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found);
    const trusted = vscode.workspace.isTrusted;
    const evidence = byName(all, trusted);
    const names = differing(published, evidence);
    if (index && names.size === 0) return;
    index = indexDeployments(all, trusted);
    published = evidence;
    if (names.size > 0) changed.fire(names);
  };
  const update = async (): Promise<void> => {
    const { listInfrastructure, readDeclarations } = await import('./infrastructure');
    const [loaded, { get }] = await Promise.all([core(), settings.of()]);
    const wanted = [...touched];
    touched.clear();
    if (isListOld) {
      isListOld = false;
      const listed = await listInfrastructure(get('ignoredFiles'), loaded, log, stop.token);
      const known = new Set(listed);
      for (const uri of saved.keys()) if (!known.has(uri)) saved.delete(uri);
      wanted.push(...listed.filter((uri) => !saved.has(uri)));
    }
    const mostKilobytes = get('limits.fileSize');
    for await (const [uri, found] of readDeclarations(wanted, mostKilobytes, loaded, stop.token)) saved.set(uri, found);
    if (!stop.token.isCancellationRequested) await publish();
  };
  const run = (): Promise<void> => {
    const before = loading ?? Promise.resolve();
    loading = before.then(update).catch((error) => log.error(error));
    return loading;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, AFTER_CHANGE_MS);
  };
  const listAnew = (): void => {
    isListOld = true;
    schedule();
  };
  const readAnew = (uri: vscode.Uri): void => {
    if (!saved.has(uri.toString())) return;
    touched.add(uri.toString());
    schedule();
  };
  const begin = async (): Promise<void> => {
    const started = performance.now();
    await run();
    const { INFRASTRUCTURE } = await core();
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${INFRASTRUCTURE.join(',')}}`);
    parts.push(
      watcher,
      watcher.onDidChange(readAnew),
      watcher.onDidCreate(listAnew),
      watcher.onDidDelete(listAnew),
      // File systems of the web do not all tell what changes in them; of a folder only the folder is told.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => readAnew(uri)),
      vscode.workspace.onDidDeleteFiles(listAnew),
      vscode.workspace.onDidRenameFiles(listAnew),
      vscode.workspace.onDidChangeWorkspaceFolders(listAnew),
      settings.onDidChange(listAnew),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => open.delete(uri.toString()) && schedule()),
    );
    const ms = Math.round(performance.now() - started);
    log.info(`deployments declared in ${saved.size} infrastructure files: ${index?.size ?? 0} names in ${ms} ms`);
  };
  let beginning: Promise<void> | undefined;
  const started = (): Promise<void> => (beginning ??= begin().catch((error) => log.error(error)));
  return {
    index() {
      void started();
      return index;
    },
    async ready() {
      await started();
      await loading;
      return index;
    },
    async keep(uri, { path, text, deployments = [] }) {
      const { declarationsIn, mayDeclare } = await core();
      const key = uri.toString();
      if (!open.has(key) && !(deployments.length && mayDeclare(path, text))) return;
      const found = declarationsIn(text, deployments, {
        path: vscode.workspace.asRelativePath(uri),
        uri: key,
        place: path,
      });
      if (JSON.stringify(found) === JSON.stringify(open.get(key) ?? saved.get(key))) return;
      open.set(key, found);
      if (beginning) schedule();
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      stop.cancel();
      for (const part of parts) part.dispose();
    },
  };
}

/** What is declared of each name, to be compared. */
function byName(declarations: readonly Declaration[], trusted: boolean): ReadonlyMap<string, string> {
  const evidence = new Map<string, string>();
  for (const declaration of declarations) {
    const name = declaration.name.toLowerCase();
    evidence.set(name, `${evidence.get(name) ?? trusted} ${JSON.stringify(declaration)}`);
  }
  return evidence;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)));
}
