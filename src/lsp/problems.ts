/** Problems of open documents, for editors that ask for them and for those that have to be told. */
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OpenDocument, OWN_FILE, type Session } from '../session';
import { addressOf } from './addresses';
import type { Client } from './client';
import { diagnosticOf, mistakeDiagnostic } from './shapes';

export interface Problems {
  of(document: TextDocument): Promise<readonly Diagnostic[]>;
  /** What is wrong with a file of ours, open or not, beside what it mentions. */
  setOwn(uri: string, diagnostics: readonly Diagnostic[]): void;
  /** It was opened or changed. */
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** What was told of all of them no longer holds. */
  refresh(): void;
  dispose(): void;
}

/** Long enough that an ID that is half typed is seldom judged. */
const AFTER_KEYSTROKE_MS = 400;
const AFTER_OPENING_MS = 20;

export interface ProblemNeeds {
  readonly connection: Connection;
  readonly client: Client;
  readonly session: () => Promise<Session>;
  readonly asItStands: (document: TextDocument) => OpenDocument;
  readonly open: () => readonly TextDocument[];
}

export function createProblems({ connection, client, session, asItStands, open }: ProblemNeeds): Problems {
  const published = new Map<string, readonly Diagnostic[]>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const of = async (document: TextDocument): Promise<readonly Diagnostic[]> => {
    const service = await session();
    const asked = asItStands(document);
    const own = await ownProblems(document, asked, service);
    if (!(await service.settings.of(asked)).get('diagnostics.enabled')) return own;
    const checked = await service.check(asked);
    const found = checked?.findings.map((finding) => diagnosticOf(finding, document, client)) ?? [];
    return [...own, ...found];
  };
  /** A folder's own file is judged as it is written, and counts once it is saved. */
  const ownProblems = async (
    document: TextDocument,
    { uri, workspacePath }: OpenDocument,
    service: Session,
  ): Promise<readonly Diagnostic[]> => {
    if (workspacePath !== OWN_FILE) return published.get(uri) ?? [];
    const folder = uri.slice(0, -OWN_FILE.length - 1);
    const mistakes = await service.ownFileMistakes(document.getText(), folder);
    return mistakes.map((mistake) => mistakeDiagnostic(mistake, document));
  };
  const tell = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const diagnostics = [...(await of(document))];
    // Closed or changed meanwhile: whoever changed it has asked for the next look.
    if (document.version === version && open().includes(document))
      await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const schedule = (document: TextDocument, ms: number): void => {
    clearTimeout(timers.get(document.uri));
    timers.set(
      document.uri,
      setTimeout(() => {
        timers.delete(document.uri);
        tell(document).catch((error) => connection.console.error(String(error)));
      }, ms),
    );
  };
  return {
    of,
    setOwn(uri, diagnostics) {
      // Of most folders there is nothing to tell, and nothing to take back.
      if (diagnostics.length === 0 && !published.delete(uri)) return;
      if (diagnostics.length > 0) published.set(uri, diagnostics);
      const document = open().find((one) => addressOf(one.uri) === uri);
      if (!document) void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      else if (!client.can.pull) schedule(document, AFTER_OPENING_MS);
      else if (client.can.refreshDiagnostics) connection.languages.diagnostics.refresh();
    },
    changed(document) {
      if (!client.can.pull) schedule(document, document.version > 1 ? AFTER_KEYSTROKE_MS : AFTER_OPENING_MS);
    },
    closed({ uri }) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!client.can.pull) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh() {
      if (!client.can.pull) for (const document of open()) schedule(document, AFTER_OPENING_MS);
      else if (client.can.refreshDiagnostics) connection.languages.diagnostics.refresh();
      if (client.can.refreshHints) void connection.languages.inlayHint.refresh();
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
