/** What the projects of a workspace show of platforms: looked for when a document first needs it, kept fresh from then on. */
import {
  clientsShownInSteps,
  decides,
  indexProjects,
  isManifest,
  isSameEvidence,
  PROJECT_FILES,
  type ProjectEvidence,
  type ProjectIndex,
} from '../recognition';
import { type Steps, stepsOverLight } from '../text';
import type { WorkspaceFiles } from './deployments';
import { createListeners } from './listeners';

export interface ProjectNeeds {
  readonly files: WorkspaceFiles;
  /** The workspace folder in which a file lies. */
  folderOf(uri: string): string | undefined;
  /** Files that name models on purpose show nothing. */
  isFixture(uri: string): Promise<boolean>;
  /** Files are read for the first time: from now on changes of theirs are of interest. */
  onBegun(): void;
  onError(error: unknown): void;
  /** Does long work, and lets others have their turn meanwhile. */
  inSlices<Result>(steps: Steps<Result>): Promise<Result>;
}

/** Of each model that a file leaves open, the platforms that have it; first the one that is meant so. */
export type OpenPlatforms = readonly (readonly string[])[];

interface Question {
  readonly path: string;
  readonly platforms: readonly string[];
  /** Of these indexes it need not be asked again. */
  settledBy?: ProjectIndex;
  answeredBy?: ProjectIndex;
  /** What was shown last: who asks anew gets the answer, and is no news for the others. */
  answer?: ProjectEvidence;
}

export interface Projects {
  /** What the projects around a file show, as far as that was looked for. */
  of(uri: string): ProjectEvidence | undefined;
  /** Looks until nothing more can decide; what is shown then, where it decides something. */
  settle(uri: string, open: OpenPlatforms): Promise<ProjectEvidence | undefined>;
  /** A file was saved, or changed outside. */
  changed(uri: string): void;
  /** Files came or went, or others are left out: they are listed anew. */
  listAnew(): void;
  /** Something else is shown than before. */
  onChange(listener: () => void): () => void;
  dispose(): void;
}

const AFTER_CHANGE_MS = 500;
const AT_ONCE = 8;
/** More are not read, and that is told. */
const MOST_FILES = 3_000;
/** Behind a network each costs a request. */
const MOST_FAR_FILES = 300;
const isNear = (uri: string): boolean => /^(?:file|vscode-remote):/.test(uri);
/** Files come and go in numbers when a program is built or a branch is chosen. */
const AFTER_LIST_MS = 3_000;
/** Where clients are made, more often than elsewhere. */
const LIKELY = /client|open_?ai|azure|llm|\bai\b|model|chat|config|settings|provider|service|\.env|main|app/i;

export function createProjects({ files, folderOf, isFixture, onBegun, onError, inSlices }: ProjectNeeds): Projects {
  const listeners = createListeners<void>();
  /** By address: the platforms of each file that was read. */
  const shown = new Map<string, readonly string[]>();
  const questions = new Map<string, Question>();
  const asking = new Set<string>();
  const changedFiles = new Set<string>();
  let unread: readonly string[] = [];
  let manifests: readonly string[] = [];
  let isListOld = true;
  let isDisposed = false;
  let loading: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is answered from. */
  let index: ProjectIndex | undefined;
  /** What the files read so far show; made anew when something else does. */
  let latest: ProjectIndex | undefined;

  const rootOf = (path: string): string => roots.find((root) => path.startsWith(`${root}/`)) ?? '';
  let roots: readonly string[] = [];
  const indexed = (): ProjectIndex => {
    if (latest) return latest;
    latest = indexProjects(manifests, rootOf);
    for (const [uri, platforms] of shown) if (platforms.length) latest.add({ path: files.pathOf(uri), platforms });
    return latest;
  };
  /** There may be tens of thousands: nothing is done with all of them at one go. */
  const list = async (): Promise<void> => {
    isListOld = false;
    const listed = await files.find(PROJECT_FILES);
    latest = undefined;
    const known = new Set<string>();
    const folders = new Set<string>();
    const found: string[] = [];
    const likely: string[] = [];
    const others: string[] = [];
    await inSlices(
      stepsOverLight(listed, (uri) => {
        known.add(uri);
        const path = files.pathOf(uri);
        if (isManifest(path)) found.push(path);
        const folder = folderOf(uri);
        if (folder !== undefined) folders.add(folder);
        (LIKELY.test(uri.slice(uri.lastIndexOf('/') + 1)) ? likely : others).push(uri);
      }),
    );
    for (const uri of shown.keys()) if (!known.has(uri)) shown.delete(uri);
    manifests = found;
    roots = [...folders].map((folder) => files.pathOf(folder)).sort((a, b) => b.length - a.length);
    likely.sort();
    await files.pause();
    const sorted = likely.concat(others.sort());
    const most = sorted.every(isNear) ? MOST_FILES : MOST_FAR_FILES;
    if (sorted.length > most) files.onLeftOut(sorted.length - most, sorted.length);
    unread = sorted.slice(0, most).filter((uri) => !shown.has(uri));
  };
  const readSome = async (uris: readonly string[]): Promise<void> => {
    const texts = await Promise.all(uris.map((uri) => files.text(uri)));
    for (const [n, uri] of uris.entries()) {
      const text = texts[n];
      const isShown = text !== undefined && !(await isFixture(uri));
      shown.set(uri, isShown ? await inSlices(clientsShownInSteps({ path: files.pathOf(uri), text })) : []);
      await files.pause();
    }
  };
  const isOpen = (made: ProjectIndex): boolean => {
    for (const question of questions.values()) {
      if (question.settledBy === made) continue;
      if (!made.isSettled(question.path, question.platforms)) return true;
      question.settledBy = made;
    }
    return false;
  };
  /** Was something else shown to one who asked before? */
  const answerAll = (made: ProjectIndex): boolean => {
    let isNews = false;
    for (const question of questions.values()) {
      if (question.answeredBy === made) continue;
      const { answer } = question;
      question.answer = made.of(question.path);
      isNews ||= question.answeredBy !== undefined && !isSameEvidence(question.answer, answer);
      question.answeredBy = made;
    }
    return isNews;
  };
  const update = async (): Promise<void> => {
    if (isListOld) await list();
    if (changedFiles.size > 0) {
      const changed = [...changedFiles];
      changedFiles.clear();
      await readSome(changed);
      latest = undefined;
    }
    let made = indexed();
    while (unread.length > 0 && isOpen(made) && !isDisposed) {
      const some = unread.slice(0, AT_ONCE);
      unread = unread.slice(AT_ONCE);
      await readSome(some);
      if (some.some((uri) => shown.get(uri)?.length)) latest = undefined;
      made = indexed();
    }
    if (isDisposed) return;
    index = made;
    if (answerAll(made)) listeners.tell();
  };
  const run = (): Promise<void> => {
    if (!loading) onBegun();
    const before = loading ?? Promise.resolve();
    loading = before.then(update).catch(onError);
    return loading;
  };
  const schedule = (ms: number): void => {
    if (!loading) return;
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  return {
    of: (uri) => (asking.has(uri) || unread.length === 0 ? index?.of(files.pathOf(uri)) : undefined),
    async settle(uri, open) {
      const path = files.pathOf(uri);
      const before = questions.size;
      const folder = path.slice(0, path.lastIndexOf('/'));
      for (const platforms of open) {
        const key = `${folder} ${platforms.join(' ')}`;
        if (!questions.has(key)) questions.set(key, { path, platforms });
      }
      asking.add(uri);
      if (questions.size > before) await run();
      else await loading;
      const evidence = index?.of(path);
      return evidence && open.some((platforms) => decides(evidence, platforms)) ? evidence : undefined;
    },
    changed(uri) {
      if (!shown.has(uri)) return;
      changedFiles.add(uri);
      schedule(AFTER_CHANGE_MS);
    },
    listAnew() {
      isListOld = true;
      schedule(AFTER_LIST_MS);
    },
    onChange: listeners.add,
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
    },
  };
}
