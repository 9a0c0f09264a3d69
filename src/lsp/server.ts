/** `model-almanac lsp`: the session behind the language server protocol, for every editor that speaks it. */

import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CompletionList,
  type Connection,
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeResult,
  InlayHintKind,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { INFRASTRUCTURE, isInfrastructure, PROJECT_FILES } from '../recognition';
import { createSession, type OpenDocument, OWN_FILE, opensList, type Session, TRIGGERS } from '../session';
import { addressOf, pathOf, workspacePathOf } from './addresses';
import { type Client, clientOf, folderAddress } from './client';
import { COMMANDS } from './command-names';
import { execute } from './commands';
import type { LspHost } from './host';
import { createLists } from './lists';
import { createProblems, type Problems } from './problems';
import { sessionHost } from './session-host';
import { codeActionOf, completionOf, FIX_ALL, locationOf, markup, rangeOf } from './shapes';

/** Files that tell of others, by their endings. */
const WATCHED = [...new Set([...INFRASTRUCTURE, ...PROJECT_FILES])];

/** Does the day of the user begin anew? */
const LOOK_AT_DAY_MS = 60_000;

/** Serves until the editor ends it. */
export function serve(host: LspHost): void {
  const connection = createConnection(ProposedFeatures.all, host.input, host.output);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const client = clientOf(params);
    answer({ connection, documents, client, host });
    return { capabilities: capabilities(client), serverInfo: { name: 'model-almanac', version: host.version } };
  });
  documents.listen(connection);
  connection.listen();
}

function capabilities({ can }: Client): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    definitionProvider: true,
    inlayHintProvider: true,
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    ...(can.pull && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

interface Parts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: Client;
  readonly host: LspHost;
}

function answer({ connection, documents, client, host }: Parts): void {
  let folders = client.folders;
  let sent = client.settings;
  let loading: Promise<Session> | undefined;
  const lists = createLists();
  /** Made with the first question. */
  const session = (): Promise<Session> => (loading ??= load());
  const load = async (): Promise<Session> => {
    const made = createSession(
      await sessionHost({
        connection,
        host,
        client,
        folders: () => folders,
        sent: () => sent,
        settings: async () => (await session()).settings.of(),
        onOwnProblems: (uri, diagnostics) => problems.setOwn(uri, diagnostics),
      }),
    );
    made.onForgotten(() => problems.refresh());
    return made;
  };
  const asItStands = (document: TextDocument): OpenDocument => ({
    uri: addressOf(document.uri),
    version: document.version,
    languageId: document.languageId,
    path: pathOf(document.uri),
    workspacePath: workspacePathOf(addressOf(document.uri), folders),
    length: document.offsetAt({ line: document.lineCount, character: 0 }),
    text: () => document.getText(),
  });
  const problems = createProblems({ connection, client, session, asItStands, open: () => documents.all() });
  /** The document as it is now; `undefined` where the editor never opened it. */
  const ask = async <T>(
    uri: string,
    question: (service: Session, open: OpenDocument, document: TextDocument) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    const document = documents.get(uri);
    return document && question(await session(), asItStands(document), document);
  };

  documents.onDidChangeContent(({ document }) => problems.changed(document));
  documents.onDidClose(({ document }) => {
    problems.closed(document);
    void session().then((service) => service.close(addressOf(document.uri)));
  });
  documents.onDidSave(({ document }) => void fileChanged(addressOf(document.uri)));
  const fileChanged = async (uri: string, isListOld = false): Promise<void> => {
    const service = await session();
    if (uri.endsWith(`/${OWN_FILE}`)) service.catalogueChanged();
    else if (isListOld) {
      service.projects.listAnew();
      if (isInfrastructure(uri)) service.deployments.listAnew();
    } else {
      service.projects.changed(uri);
      service.deployments.changed(uri);
    }
  };

  connection.onHover(async ({ textDocument: { uri }, position }) =>
    ask(uri, async (service, open, document) => {
      const hover = await service.hoverAt(open, document.offsetAt(position));
      return hover && { contents: markup(hover.markdown({ icons: false }), client), range: rangeOf(document, hover) };
    }),
  );
  connection.onCompletion(async ({ textDocument: { uri }, position, context }) =>
    ask(uri, async (service, open, document): Promise<CompletionList | undefined> => {
      const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
      if (!opensList(context?.triggerCharacter, before)) return undefined;
      const offered = await service.offeredAt(open, document.offsetAt(position));
      if (!offered) return undefined;
      const list = lists.add(offered);
      const range = rangeOf(document, offered);
      const items = offered.items.map((item, index) => completionOf(item, range, { list, item: index }));
      return { isIncomplete: offered.incomplete, items };
    }),
  );
  connection.onCompletionResolve((item) => {
    const offered = lists.itemOf(item.data);
    return offered ? { ...item, documentation: markup(offered.documentation(false), client) } : item;
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) =>
    ask(uri, async (service, open, document) => {
      const { only, diagnostics, triggerKind } = context;
      const isWanted = (kind: string): boolean =>
        !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
      if (isWanted(CodeActionKind.QuickFix)) {
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        const actions = await service.actionsAt(open, span);
        return actions.flatMap((one) => codeActionOf(one, CodeActionKind.QuickFix, document, diagnostics, client));
      }
      // Another model is another behaviour: it is not put in while saving, unless somebody asks for exactly that.
      if (!only?.includes(FIX_ALL) && !(isWanted(FIX_ALL) && triggerKind === CodeActionTriggerKind.Invoked)) return [];
      const all = await service.fixAll(open);
      return all ? codeActionOf(all, FIX_ALL, document, diagnostics, client) : [];
    }).then((actions) => actions && [...actions]),
  );
  connection.onDefinition(async ({ textDocument: { uri }, position }) =>
    ask(uri, async (service, _open, document) => {
      const mention = await service.declaredNameAt(() => asItStands(document), document.offsetAt(position));
      return mention?.declarations?.flatMap((declaration) => locationOf(declaration) ?? []);
    }),
  );
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) =>
    ask(uri, async (service, open, document) => {
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const hints = (await service.hints(open)).filter(({ at }) => at >= from && at <= to);
      return hints.map(({ at, text }) => ({
        position: document.positionAt(at),
        label: text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
    }),
  );
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    const items = document ? [...(await problems.of(document))] : [];
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  connection.onExecuteCommand(async ({ command, arguments: given }) =>
    execute(command, given ?? [], {
      connection,
      client,
      session: await session(),
      documentAt: (uri) => documents.get(uri),
      asItStands,
    }),
  );

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (settings !== undefined && settings !== null) sent = settings;
    (await session()).settingsChanged();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) await fileChanged(addressOf(uri), type !== FileChangeType.Changed);
  });
  connection.onInitialized(() => {
    if (client.can.watchConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'modelAlmanac' });
    if (client.can.watchFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${OWN_FILE}` }, { globPattern: `**/*.{${WATCHED.join(',')}}` }],
      });
    if (client.can.folders)
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderAddress(uri)));
        const stay = folders.filter((folder) => !gone.has(folder));
        folders = [...new Set([...stay, ...added.map(({ uri }) => folderAddress(uri))])];
        (await session()).settingsChanged();
      });
  });

  endOfDay(host, problems);
  connection.onShutdown(async () => {
    problems.dispose();
    (await loading)?.dispose();
  });
}

/** What was told of yesterday is told anew. */
function endOfDay({ today }: LspHost, problems: Problems): void {
  let day = today();
  const timer = setInterval(() => {
    if (today() === day) return;
    day = today();
    problems.refresh();
  }, LOOK_AT_DAY_MS);
  timer.unref();
}
