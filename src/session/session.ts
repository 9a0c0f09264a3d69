/** The service behind every front end: documents and places in; mentions, findings and what can be done about them out. */
import type { Catalogue } from '../catalogue';
import type { SpokenFindings } from '../messages';
import { type Cells, createCells } from './cells';
import { createDeployments, type Deployments, type InfrastructureFiles } from './deployments';
import { createDocuments, type OpenDocument, type Place } from './documents';
import { createJudgement, type JudgedReading } from './findings';
import { createListeners } from './listeners';
import { createFolderCatalogues, type OwnFileNeeds } from './own-file';
import { createPlaceSettings, type PlaceSettings, type SettingNeeds } from './place-settings';
import { type Reading, read, type SourceText } from './reading';

/** What a session asks of whoever has the documents, the files and the clock. Addresses are the host's own words. */
export interface SessionHost extends OwnFileNeeds, SettingNeeds {
  /** In the user's language. */
  readonly messages: SpokenFindings;
  /** `YYYY-MM-DD`, where the user is. */
  today(): string;
  /** Does somebody vouch for what the workspace says? Without that it hides nothing. */
  isTrusted(): boolean;
  /** As it was shipped, or a newer one that was fetched; `undefined` where it cannot be read. */
  catalogue(): Promise<Catalogue | undefined>;
  /** The workspace folder in which a file lies. */
  folderOf(uri: string): string | undefined;
  readonly files: InfrastructureFiles;
  /** Infrastructure has been read for the first time: from now on changes of it are of interest. */
  onDeployments(files: number, names: number): void;
  onError(error: unknown): void;
}

/** A file that is not open. */
export interface ClosedFile extends SourceText {
  readonly uri: string;
}

export interface Session {
  /** The catalogue as the folder of a file sees it; without a file, as it is shipped. */
  catalogue(uri?: string): Promise<Catalogue | undefined>;
  readonly settings: PlaceSettings;
  /** The mentions of an open document. `undefined` where nobody wants it looked at, or no catalogue can be had. */
  read(document: OpenDocument): Promise<Reading | undefined>;
  /** The same, and what the rules say of them today. */
  check(document: OpenDocument): Promise<JudgedReading | undefined>;
  /** A file that is not open: known mentions only, and nothing of it is kept. */
  checkFile(file: ClosedFile): Promise<JudgedReading | undefined>;
  /** What the rules say of a reading today. */
  judge(reading: Reading): JudgedReading;
  /** A document is no longer open. */
  close(uri: string): void;
  readonly cells: Cells;
  readonly deployments: Deployments;
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
  const judge = createJudgement(host);
  const deployments = createDeployments({
    files: host.files,
    isTrusted: () => host.isTrusted(),
    onBegun: (files, names) => host.onDeployments(files, names),
    onError: (error) => host.onError(error),
  });
  const catalogue = async (uri?: string): Promise<Catalogue | undefined> => {
    const whole = await host.catalogue();
    const folder = uri === undefined ? undefined : host.folderOf(uri);
    return whole && folder !== undefined ? folders.over(whole, folder) : whole;
  };
  const settingsOf = (place: Place) => settings.of(place);
  const documents = createDocuments({
    catalogue,
    settings: settingsOf,
    declared: () => deployments.index(),
    onRecognized: (uri, document) => deployments.keep(uri, document),
  });
  const check = async (document: OpenDocument): Promise<JudgedReading | undefined> => {
    const reading = await documents.read(document);
    return reading && judge(reading);
  };
  const forget = (): void => {
    documents.forget();
    forgotten.tell();
  };
  const settingsChanged = (): void => {
    settings.forget();
    deployments.listAnew();
    forget();
  };
  deployments.onChange(() => {
    documents.readDeploymentsAgain();
    forgotten.tell();
  });
  return {
    catalogue,
    settings,
    read: documents.read,
    check,
    async checkFile(file) {
      const [known, wanted] = await Promise.all([catalogue(file.uri), settings.of(file)]);
      const reading = known && read(file, known, wanted, { declared: () => deployments.index() });
      return reading && judge(reading);
    },
    judge,
    close(uri) {
      documents.close(uri);
      deployments.close(uri);
      cells.close(uri);
    },
    cells,
    deployments,
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
    dispose: () => deployments.dispose(),
  };
}
