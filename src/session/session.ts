/** The service behind every front end: documents and places in; mentions, findings and what can be done about them out. */
import type { Catalogue, Mistake } from '../catalogue';
import { matcher } from '../globs';
import { deploymentsDeclaredIn, isSameEvidence, type Mention, partsOnDemand, undecidedIn } from '../recognition';
import { rulesOnDemand } from '../rules';
import type { Steps } from '../text';
import { type Cells, createCells } from './cells';
import { createDeployments, type Deployments } from './deployments';
import { createDocuments, type OpenDocument, type Place } from './documents';
import { type CheckedReading, createChecks } from './findings';
import { createFolderCatalogues } from './folder-catalogues';
import type { ClosedFile, SessionHost } from './host';
import { createListeners } from './listeners';
import { createPlaceSettings, type PlaceSettings } from './place-settings';
import { createProjects, type OpenPlatforms, type Projects } from './projects';
import { createQuestions, type Questions } from './questions';
import { type Reading, readInSteps } from './reading';

export interface Session extends Questions {
  /** The catalogue as the folder of a file sees it; without a file, as it is shipped. */
  catalogue(uri?: string): Promise<Catalogue | undefined>;
  readonly settings: PlaceSettings;
  /** The mentions of an open document. `undefined` where nobody wants it looked at, or no catalogue can be had. */
  read(document: OpenDocument): Promise<Reading | undefined>;
  /** The same, and what the rules say of them today. */
  check(document: OpenDocument): Promise<CheckedReading | undefined>;
  /** A file that is not open: known mentions only, and nothing of it is kept. */
  checkFile(file: ClosedFile): Promise<CheckedReading | undefined>;
  /** The name at an offset that infrastructure declares: waits until that has been read, and asks for the document again. */
  declaredNameAt(document: () => OpenDocument, offset: number): Promise<Mention | undefined>;
  /** What is wrong with the text of a folder's own file, as somebody writes it. */
  ownFileMistakes(text: string, folder: string): Promise<readonly Mistake[]>;
  /** Of the own files that were laid over the catalogue: what nothing that was looked at has needed. */
  unusedInOwnFile(folder: string): Promise<readonly Mistake[]>;
  /** A document is no longer open. */
  close(uri: string): void;
  readonly cells: Cells;
  readonly deployments: Deployments;
  readonly projects: Projects;
  settingsChanged(): void;
  /** Somebody vouches for the workspace now, or no longer. */
  trustChanged(): void;
  /** The catalogue, or what a folder's own file lays over it, is another than before. */
  catalogueChanged(): void;
  /** These documents have other cells above them than before. */
  readAgain(uris: Iterable<string>): void;
  /** Told when earlier readings no longer hold. */
  onForgotten(listener: () => void): () => void;
  dispose(): void;
}

export function createSession(host: SessionHost): Session {
  const forgotten = createListeners<void>();
  const settings = createPlaceSettings(host);
  const folders = createFolderCatalogues(host);
  const cells = createCells();
  const { checkInStepsToday, checkOnce } = createChecks({
    rules: rulesOnDemand(),
    messages: host.messages,
    today: () => host.today(),
    isTrusted: () => host.isTrusted(),
  });
  const run = <Result>(steps: Steps<Result>): Promise<Result> => host.run(steps);
  const parts = partsOnDemand();
  const deployments = createDeployments({
    files: host.files,
    deploymentsIn: (input) => run(deploymentsDeclaredIn(parts, input)),
    isTrusted: () => host.isTrusted(),
    onBegun: (files, names) => host.onDeployments(files, names),
    onError: (error) => host.onError(error),
  });
  const projects = createProjects({
    files: host.files,
    folderOf: (uri) => host.folderOf(uri),
    async isFixture(uri) {
      const chosen = await settings.of({ uri });
      return matcher(chosen.get('fixtures.globs'))(host.files.shownPathOf(uri));
    },
    inSlices: run,
    onBegun: () => host.onProjects(),
    onError: (error) => host.onError(error),
  });
  const catalogue = async (uri?: string): Promise<Catalogue | undefined> => {
    const whole = await host.catalogue();
    const folder = uri === undefined ? undefined : host.folderOf(uri);
    return whole && folder !== undefined ? folders.over(whole, folder) : whole;
  };
  const settingsOf = (place: Place) => settings.of(place);
  const documents = createDocuments({
    parts,
    catalogue,
    settings: settingsOf,
    declared: () => deployments.index(),
    run,
    project: (uri) => projects.of(uri),
    onRecognized(uri, document) {
      deployments.keep(uri, document);
      const left = undecidedIn(document);
      if (left.length) void settle(uri, left);
    },
  });
  /** A document is read again when the answer comes, unless it was read with it. */
  const settle = async (uri: string, left: OpenPlatforms): Promise<void> => {
    const before = projects.of(uri);
    const evidence = await projects.settle(uri, left);
    if (!evidence || isSameEvidence(evidence, before)) return;
    documents.readUndecidedAgain();
    forgotten.tell();
  };
  const check = async (document: OpenDocument): Promise<CheckedReading | undefined> => {
    const reading = await documents.read(document);
    return reading && run(checkInStepsToday(reading));
  };
  const forget = (): void => {
    documents.forget();
    forgotten.tell();
  };
  const settingsChanged = (): void => {
    settings.forget();
    deployments.listAnew();
    projects.listAnew();
    forget();
  };
  deployments.onChange(() => {
    documents.readDeploymentsAgain();
    forgotten.tell();
  });
  projects.onChange(() => {
    documents.readUndecidedAgain();
    forgotten.tell();
  });
  return {
    catalogue,
    settings,
    read: documents.read,
    check,
    async checkFile(file) {
      const [known, wanted] = await Promise.all([catalogue(file.uri), settings.of(file)]);
      if (!known) return undefined;
      const declared = () => deployments.index();
      const first = await run(readInSteps(file, known, wanted, { parts, declared }));
      const left = first?.recognized ? undecidedIn(first.recognized) : [];
      const project = left.length ? await projects.settle(file.uri, left) : undefined;
      const reading = project ? await run(readInSteps(file, known, wanted, { parts, declared, project })) : first;
      return reading && run(checkOnce(reading));
    },
    ...createQuestions({ host, settings, catalogue, read: documents.read, check }),
    async declaredNameAt(document, offset) {
      if ((await documents.read(document()))?.mayName) await deployments.ready();
      const reading = await documents.read(document());
      return reading?.document.mentions.find(
        ({ start, end, declarations }) => declarations && start <= offset && offset < end,
      );
    },
    async ownFileMistakes(text, folder) {
      const whole = await host.catalogue();
      return whole ? folders.mistakesIn(text, whole, folder) : [];
    },
    async unusedInOwnFile(folder) {
      const whole = await host.catalogue();
      return whole ? folders.unusedIn(whole, folder) : [];
    },
    close(uri) {
      documents.close(uri);
      deployments.close(uri);
      cells.close(uri);
    },
    cells,
    deployments,
    projects,
    settingsChanged,
    trustChanged() {
      folders.forget();
      settingsChanged();
    },
    catalogueChanged() {
      folders.forget();
      forget();
    },
    readAgain(uris) {
      documents.readAgain(uris);
      forgotten.tell();
    },
    onForgotten: forgotten.add,
    dispose() {
      deployments.dispose();
      projects.dispose();
    },
  };
}
