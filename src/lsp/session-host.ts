/** The session's host behind a language server: the files of this machine, the settings of the editor at the other end. */
import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadFindings } from '../messages';
import { createSlices, OWN_FILE, type Place, type SessionHost, type Settings } from '../session';
import { fileOf, folderOf, pathOf, workspacePathOf } from './addresses';
import type { Client } from './client';
import type { LspHost } from './host';
import { layerOf, SECTION, sectionOf } from './settings';
import { mistakeDiagnostic } from './shapes';

export interface SessionNeeds {
  readonly connection: Connection;
  readonly host: LspHost;
  readonly client: Client;
  /** Those that are open now. */
  folders(): readonly string[];
  /** What the editor has sent, where it is not asked. */
  sent(): unknown;
  settings(): Promise<Settings>;
  /** What is wrong with a folder's own file, also when nothing is any more. */
  onOwnProblems(uri: string, diagnostics: readonly Diagnostic[]): void;
}

export async function sessionHost(needs: SessionNeeds): Promise<SessionHost> {
  const { connection, host, client, folders } = needs;
  const slices = createSlices(host.now);
  return {
    language: client.locale,
    messages: await loadFindings(client.locale),
    today: host.today,
    isTrusted: () => client.trusted,
    async catalogue() {
      try {
        return host.catalogue();
      } catch (error) {
        connection.console.error(textOf(error));
        return undefined;
      }
    },
    folderOf: (uri) => folderOf(uri, folders()),
    async ownFile(folder) {
      const path = fileOf(folder);
      return path === undefined ? undefined : host.ownFile(path);
    },
    onOwnFile(folder, outcome) {
      const uri = `${folder}/${OWN_FILE}`;
      const text = outcome.kind === 'laid' ? outcome.text : ' ';
      const mistakes =
        outcome.kind === 'laid'
          ? outcome.mistakes
          : outcome.kind === 'none'
            ? []
            : [{ start: 0, end: 1, severity: 'error' as const, message: whyNot(outcome) }];
      const document = TextDocument.create(uri, 'json', 0, text);
      needs.onOwnProblems(
        uri,
        mistakes.map((mistake) => mistakeDiagnostic(mistake, document)),
      );
    },
    settingsKey: (place) => (place && client.can.configuration ? (folderOf(place.uri, folders()) ?? '') : ''),
    async settingLayers(place) {
      return [layerOf(client.can.configuration ? await askFor(place, connection) : sectionOf(needs.sent()))];
    },
    onSettingProblem({ key, value, wants }) {
      connection.console.warn(`${SECTION}.${key} is ${value}: not understood, its default is used. It takes ${wants}.`);
    },
    files: {
      async find(endings) {
        const files = folders().flatMap((folder) => {
          const path = fileOf(folder);
          return path === undefined ? [] : host.filesIn(path).filter(endsIn(endings));
        });
        return files.map((file) => pathToFileURL(file).href);
      },
      onLeftOut(left, found) {
        connection.console.warn(`${left} of ${found} files are not read: what they declare and show stays unknown`);
      },
      async text(uri) {
        const file = fileOf(uri);
        return file === undefined ? undefined : host.textOf(file, (await needs.settings()).get('limits.fileSize'));
      },
      pathOf,
      shownPathOf: (uri) => workspacePathOf(uri, folders()),
      pause: slices.pause,
    },
    onDeployments(files, names) {
      connection.console.info(`deployments declared in ${files} infrastructure files: ${names} names`);
    },
    onProjects: () => {},
    run: slices.run,
    onError: (error) => connection.console.error(textOf(error)),
  };
}

const endsIn =
  (endings: readonly string[]) =>
  (path: string): boolean =>
    endings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const whyNot = (outcome: { readonly why: string } | { readonly error: unknown }): string =>
  'why' in outcome ? outcome.why : textOf(outcome.error);

/** An editor that does not answer has none for us. */
async function askFor(place: Place | undefined, connection: Connection): Promise<unknown> {
  try {
    return await connection.workspace.getConfiguration({
      section: SECTION,
      ...(place && { scopeUri: place.uri }),
    });
  } catch {
    return undefined;
  }
}
