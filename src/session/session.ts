/** The service behind every front end: documents and places in; mentions, findings and what can be done about them out. */
import type { Catalogue } from '../catalogue';
import { matcher } from '../globs';
import type { SpokenFindings } from '../messages';
import { type Mention, undecidedIn } from '../recognition';
import type { TextEdit } from '../rules';
import type { Steps } from '../text';
import { type Action, actionsAt, offeredEdits, replaceAll } from './actions';
import type { Hover } from './at-place';
import type { CardContext, PlaceCard } from './cards';
import { type Cells, createCells } from './cells';
import type { Offered } from './completions';
import { createDeployments, type Deployments, type WorkspaceFiles } from './deployments';
import { createDocuments, type OpenDocument, type Place } from './documents';
import { type CheckedReading, createChecks } from './findings';
import type { DateHint } from './hints';
import { createListeners } from './listeners';
import { createFolderCatalogues, type OwnFileNeeds } from './own-file';
import { createPlaceSettings, type PlaceSettings, type SettingNeeds } from './place-settings';
import { createProjects, type OpenPlatforms, type Projects } from './projects';
import { type Reading, readInSteps, type SourceText } from './reading';
import { type CardName, subjectOfMention, subjectOfName } from './subjects';

/** What a session asks of whoever has the documents, the files and the clock. Addresses are the host's own words. */
export interface SessionHost extends OwnFileNeeds, SettingNeeds {
  /** The user's language, as `en` or `ja-JP`, and what findings say in it. */
  readonly language: string;
  readonly messages: SpokenFindings;
  /** `YYYY-MM-DD`, where the user is. */
  today(): string;
  /** Does somebody vouch for what the workspace says? Without that it hides nothing. */
  isTrusted(): boolean;
  /** As it was shipped, or a newer one that was fetched; `undefined` where it cannot be read. */
  catalogue(): Promise<Catalogue | undefined>;
  /** The workspace folder in which a file lies. */
  folderOf(uri: string): string | undefined;
  readonly files: WorkspaceFiles;
  /** Does long work, and lets others have their turn meanwhile: when that is, the host's clock says. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  /** Infrastructure has been read for the first time: from now on changes of it are of interest. */
  onDeployments(files: number, names: number): void;
  /** Files are read for what their projects show: from now on changes of theirs are of interest. */
  onProjects(): void;
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
  check(document: OpenDocument): Promise<CheckedReading | undefined>;
  /** A file that is not open: known mentions only, and nothing of it is kept. */
  checkFile(file: ClosedFile): Promise<CheckedReading | undefined>;
  /** What the rules say of a reading today. */
  checkReading(reading: Reading): CheckedReading;
  /** What is told of a place when somebody points at it: the card of its mention, or what a deployment may be. */
  hoverAt(document: OpenDocument, offset: number): Promise<Hover | undefined>;
  /** The card of something of the catalogue; `uri`: a file in whose folder it is asked for. */
  card(name: CardName, uri?: string): Promise<PlaceCard | undefined>;
  /** The name of the card of what stands at an offset, or ends there: for who asks by a key, and not by pointing. */
  cardNameAt(document: OpenDocument, offset: number): Promise<CardName | undefined>;
  /** What may stand where somebody types. `used`: models that the workspace names, as `platform id`: they come first. */
  offeredAt(document: OpenDocument, offset: number, used?: Iterable<string>): Promise<Offered | undefined>;
  /** Works the lists ahead, a step at a time; `pause` is awaited between two. */
  prepareLists(document: OpenDocument, pause: () => Promise<void>): Promise<void>;
  /** The dates behind IDs, for the lines that they stand in. */
  hints(document: OpenDocument): Promise<readonly DateHint[]>;
  /** What can be done about the findings that a span touches. */
  actionsAt(document: OpenDocument, span: { readonly start: number; readonly end: number }): Promise<readonly Action[]>;
  /** All replacements of a file that are known to work, in one. */
  fixAll(document: OpenDocument): Promise<Action | undefined>;
  /** The same edits, if a fix offers exactly these for the document as it stands. */
  offeredEdits(document: OpenDocument, edits: readonly TextEdit[]): Promise<readonly TextEdit[] | undefined>;
  /** The name at an offset that infrastructure declares: waits until that has been read, and asks for the document again. */
  declaredNameAt(document: () => OpenDocument, offset: number): Promise<Mention | undefined>;
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

type Switch = 'hover.enabled' | 'completion.enabled' | 'inlayHints.enabled' | 'codeActions.enabled';

const room = () => import('./card-room');

export function createSession(host: SessionHost): Session {
  const forgotten = createListeners<void>();
  const settings = createPlaceSettings(host);
  const folders = createFolderCatalogues(host);
  const cells = createCells();
  const { checkReading, checkInStepsToday } = createChecks(host);
  const run = <Result>(steps: Steps<Result>): Promise<Result> => host.run(steps);
  const deployments = createDeployments({
    files: host.files,
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
    onBegun: () => host.onProjects(),
    onError: (error) => host.onError(error),
  });
  const catalogue = async (uri?: string): Promise<Catalogue | undefined> => {
    const whole = await host.catalogue();
    const folder = uri === undefined ? undefined : host.folderOf(uri);
    return whole && folder !== undefined ? folders.over(whole, folder) : whole;
  };
  const settingsOf = (place: Place) => settings.of(place);
  let words: Promise<CardContext['words']> | undefined;
  const documents = createDocuments({
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
    const before = JSON.stringify(projects.of(uri));
    const evidence = await projects.settle(uri, left);
    if (!evidence || JSON.stringify(evidence) === before) return;
    documents.readUndecidedAgain();
    forgotten.tell();
  };
  const check = async (document: OpenDocument): Promise<CheckedReading | undefined> => {
    const reading = await documents.read(document);
    return reading && run(checkInStepsToday(reading));
  };
  const context = async (): Promise<Omit<CardContext, 'catalogue'>> => {
    words ??= room().then(({ loadWords }) => loadWords(host.language));
    return { asOf: host.today(), words: await words };
  };
  /** What somebody asks for, where the settings leave it on. */
  const wanted = async (key: Switch, document: OpenDocument): Promise<boolean> =>
    (await settings.of(document)).get(key);
  const say = host.messages.findings.actions;
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
      const first = await run(readInSteps(file, known, wanted, { declared }));
      const left = first?.recognized ? undecidedIn(first.recognized) : [];
      const project = left.length ? await projects.settle(file.uri, left) : undefined;
      const reading = project ? await run(readInSteps(file, known, wanted, { declared, project })) : first;
      return reading && run(checkInStepsToday(reading));
    },
    checkReading,
    async hoverAt(document, offset) {
      if (!(await wanted('hover.enabled', document))) return undefined;
      const checked = await check(document);
      return checked && (await room()).hoverAt(offset, checked, await context());
    },
    async card(name, uri) {
      const known = await catalogue(uri);
      const subject = known && subjectOfName(name, known);
      return known && subject && (await room()).makeCard(subject, { ...(await context()), catalogue: known });
    },
    async cardNameAt(document, offset) {
      const reading = await documents.read(document);
      const mention = reading?.document.mentions.find(({ start, end }) => start <= offset && offset <= end);
      const subject = reading && mention && subjectOfMention(mention, reading.catalogue);
      if (!reading || !subject) return undefined;
      return (await room()).makeCard(subject, { ...(await context()), catalogue: reading.catalogue }).name;
    },
    async offeredAt(document, offset, used) {
      if (!(await wanted('completion.enabled', document))) return undefined;
      const [{ offeredAt }, reading] = await Promise.all([room(), documents.read(document)]);
      return (
        reading?.recognized &&
        offeredAt(
          offset,
          reading.recognized,
          reading.settings,
          { ...(await context()), catalogue: reading.catalogue },
          used,
        )
      );
    },
    async prepareLists(document, pause) {
      const chosen = await settings.of(document);
      const known = chosen.get('completion.enabled') ? await catalogue(document.uri) : undefined;
      if (!known) return;
      const { prepareLists } = await room();
      for (const _step of prepareLists(chosen, { catalogue: known, asOf: host.today() })) await pause();
    },
    async hints(document) {
      if (!(await wanted('inlayHints.enabled', document))) return [];
      const [{ dateHints }, checked, chosen] = await Promise.all([room(), check(document), settings.of(document)]);
      return checked ? dateHints(checked, chosen.get('inlayHints.show'), await context()) : [];
    },
    async actionsAt(document, span) {
      const checked = (await wanted('codeActions.enabled', document)) ? await check(document) : undefined;
      return checked ? actionsAt(span, checked, say) : [];
    },
    async fixAll(document) {
      const checked = (await wanted('codeActions.enabled', document)) ? await check(document) : undefined;
      return checked && replaceAll(checked, say);
    },
    async offeredEdits(document, edits) {
      const checked = await check(document);
      return checked && offeredEdits(edits, checked);
    },
    async declaredNameAt(document, offset) {
      if ((await documents.read(document()))?.mayName) await deployments.ready();
      const reading = await documents.read(document());
      return reading?.document.mentions.find(
        ({ start, end, declarations }) => declarations && start <= offset && offset < end,
      );
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
