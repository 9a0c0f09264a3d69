/** The deployments that a workspace's infrastructure declares: looked for when a document first asks, kept fresh from then on. */
import {
  type Declaration,
  type Deployment,
  type DeploymentIndex,
  declarationsIn,
  INFRASTRUCTURE,
  indexDeployments,
  mayDeclare,
  type RecognitionInput,
  type RecognizedDocument,
} from '../recognition';
import { createListeners } from './listeners';

/** The files of a workspace, as its host reaches them. Files are known by their addresses. */
export interface WorkspaceFiles {
  /** Those of the workspace whose names end in one of these, behind a dot. */
  find(endings: readonly string[]): Promise<readonly string[]>;
  /** So many of those that were found are not read: what they declare and show stays unknown. */
  onLeftOut(left: number, found: number): void;
  /** `undefined` where a file is too large or cannot be read. */
  text(uri: string): Promise<string | undefined>;
  /** By which the format is told. */
  pathOf(uri: string): string;
  /** As it is shown: within its workspace folder. */
  shownPathOf(uri: string): string;
  /** Awaited between two files, so that long work lets others have their turn. */
  pause(): Promise<void>;
}

export interface DeploymentNeeds {
  readonly files: WorkspaceFiles;
  /** Those that a text declares. */
  deploymentsIn(input: RecognitionInput): Promise<readonly Deployment[]>;
  isTrusted(): boolean;
  /** The files have been read for the first time: from now on changes of theirs are of interest. */
  onBegun(files: number, names: number): void;
  onError(error: unknown): void;
}

export interface Deployments {
  /** `undefined` until the files have been read: nobody waits for that. The first question begins it. */
  index(): DeploymentIndex | undefined;
  /** The index, once the files have been read. */
  ready(): Promise<DeploymentIndex | undefined>;
  /** What an open document declares as it stands, saved or not. */
  keep(uri: string, document: RecognizedDocument): void;
  /** A file was saved, or changed outside. */
  changed(uri: string): void;
  /** Files came or went, or others are left out: they are listed anew. */
  listAnew(): void;
  close(uri: string): void;
  /** The names, in lower case, of which something else is declared than before. */
  onChange(listener: (names: ReadonlySet<string>) => void): () => void;
  dispose(): void;
}

const AFTER_CHANGE_MS = 500;
const AT_ONCE = 8;
/** More are not read, and that is told. */
const MOST_FILES = 3_000;

export function createDeployments({ files, deploymentsIn, isTrusted, onBegun, onError }: DeploymentNeeds): Deployments {
  const listeners = createListeners<ReadonlySet<string>>();
  /** By address: what the files declare as they are saved, and as they are open. */
  const saved = new Map<string, readonly Declaration[]>();
  const open = new Map<string, readonly Declaration[]>();
  const changed = new Set<string>();
  let isListOld = true;
  let isDisposed = false;
  let loading: Promise<void> | undefined;
  let beginning: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let index: DeploymentIndex | undefined;
  /** What was last told of each name. */
  let published: ReadonlyMap<string, string> = new Map();

  const publish = (): void => {
    const all = [...new Map([...saved, ...open])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found);
    const trusted = isTrusted();
    const current = byName(all, trusted);
    const names = differing(published, current);
    if (index && names.size === 0) return;
    index = indexDeployments(all, trusted);
    published = current;
    if (names.size > 0) listeners.tell(names);
  };
  const declaredIn = async (uri: string, text: string | undefined): Promise<readonly Declaration[]> => {
    const path = files.pathOf(uri);
    if (text === undefined || !mayDeclare(path, text)) return [];
    const deployments = await deploymentsIn({ path, text });
    return declarationsIn(text, deployments, { path: files.shownPathOf(uri), uri, place: path });
  };
  /** Those that most likely declare something come first. */
  const likeliest = (found: readonly string[]): readonly string[] => {
    const ranked = found.map((uri) => ({ uri, rank: rankOf(files.pathOf(uri)) }));
    const sorted = ranked.sort((a, b) => a.rank - b.rank || (a.uri < b.uri ? -1 : 1)).map(({ uri }) => uri);
    if (sorted.length > MOST_FILES) files.onLeftOut(sorted.length - MOST_FILES, sorted.length);
    return sorted.slice(0, MOST_FILES);
  };
  const readAll = async (uris: readonly string[]): Promise<void> => {
    for (let at = 0; at < uris.length && !isDisposed; at += AT_ONCE) {
      const some = uris.slice(at, at + AT_ONCE);
      const texts = await Promise.all(some.map((uri) => files.text(uri)));
      for (const [n, uri] of some.entries()) {
        saved.set(uri, await declaredIn(uri, texts[n]));
        await files.pause();
      }
    }
  };
  const update = async (): Promise<void> => {
    const wanted = [...changed];
    changed.clear();
    if (isListOld) {
      isListOld = false;
      const listed = likeliest(await files.find(INFRASTRUCTURE));
      const known = new Set(listed);
      for (const uri of saved.keys()) if (!known.has(uri)) saved.delete(uri);
      wanted.push(...listed.filter((uri) => !saved.has(uri)));
    }
    await readAll(wanted);
    if (!isDisposed) publish();
  };
  const run = (): Promise<void> => {
    const before = loading ?? Promise.resolve();
    loading = before.then(update).catch(onError);
    return loading;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(run, AFTER_CHANGE_MS);
  };
  const begin = async (): Promise<void> => {
    await run();
    if (!isDisposed) onBegun(saved.size, index?.size ?? 0);
  };
  const started = (): Promise<void> => (beginning ??= begin().catch(onError));
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
    keep(uri, { path, text, deployments = [] }) {
      if (!open.has(uri) && !(deployments.length && mayDeclare(path, text))) return;
      const found = declarationsIn(text, deployments, { path: files.shownPathOf(uri), uri, place: path });
      if (JSON.stringify(found) === JSON.stringify(open.get(uri) ?? saved.get(uri))) return;
      open.set(uri, found);
      if (beginning) schedule();
    },
    changed(uri) {
      if (!beginning || !saved.has(uri)) return;
      changed.add(uri);
      schedule();
    },
    listAnew() {
      if (!beginning) return;
      isListOld = true;
      schedule();
    },
    close(uri) {
      if (open.delete(uri) && beginning) schedule();
    },
    onChange: listeners.add,
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
    },
  };
}

const rankOf = (path: string): number => INFRASTRUCTURE.findIndex((ending) => path.endsWith(`.${ending}`));

/** What is declared of each name, to be compared. */
function byName(declarations: readonly Declaration[], trusted: boolean): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const declaration of declarations) {
    const name = declaration.name.toLowerCase();
    declared.set(name, `${declared.get(name) ?? trusted} ${JSON.stringify(declaration)}`);
  }
  return declared;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name)));
}
