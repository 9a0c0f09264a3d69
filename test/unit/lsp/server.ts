/** The server as it is shipped, in a process of its own, and a client of the protocol's own library at the other end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fakeText } from '../catalogue/fake';
import { bundledCli } from '../cli/bundle';

const SOURCE = {
  url: 'https://example.com/models',
  document: 'made-up',
  checked: '2020-01-01',
  licence: 'openai-docs',
};

/** Long dead and long alive, so that the day on which the tests run says nothing. */
const OLD = { stage: 'retired', stageBasis: 'stated', stageChecked: '2020-01-01' } as const;
const DEAD = { ...OLD, retires: [{ date: '2020-01-02', kind: 'firm' as const, checked: '2020-01-01' }] };

/** The program with a catalogue of a few models. To be removed by who asked for it. */
export function builtServer(): string {
  const dist = bundledCli();
  const openai = { platform: 'openai', vendor: 'OpenAI' };
  const entries = [
    { ...openai, id: 'gpt-8-old', lifecycle: { ...DEAD, replacement: ['gpt-9'], replacementAsPublished: ['gpt-9'] } },
    { ...openai, id: 'gpt-9', lifecycle: { stage: 'ga' as const } },
    { platform: 'azure-openai', vendor: 'OpenAI', id: 'gpt-6-old', version: '1', lifecycle: DEAD },
  ];
  writeFileSync(path.join(dist, 'catalogue.ndjson'), fakeText(entries, { sources: { fake: SOURCE } }));
  return dist;
}

export interface Told {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Editor {
  readonly client: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  /** What is told of a document next; what was told before somebody asked counts once. */
  problems(uri: string): Promise<Told>;
  /** The number of times that problems were told of. */
  told(): number;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  stop(): Promise<void>;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** What the editor answers when it is asked for settings. */
  readonly settings?: () => unknown;
}

export async function startEditor(dist: string, options: EditorOptions = {}): Promise<Editor> {
  const child = spawn(process.execPath, [path.join(dist, 'cli.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map<string, ((told: Told) => void)[]>();
  const before = new Map<string, Told[]>();
  let count = 0;
  client.onNotification('textDocument/publishDiagnostics', (told: Told) => {
    count++;
    const next = waiting.get(told.uri)?.shift();
    if (next) next(told);
    else before.set(told.uri, [...(before.get(told.uri) ?? []), told]);
  });
  client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => options.settings?.() ?? null),
  );
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onRequest('workspace/inlayHint/refresh', () => null);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: (options.folders ?? []).map((folder) => ({
      uri: addressOf(folder),
      name: path.basename(folder),
    })),
    capabilities: options.capabilities ?? {},
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    process: child,
    initialized,
    ended,
    told: () => count,
    problems(uri) {
      const known = before.get(uri)?.shift();
      if (known) return Promise.resolve(known);
      return new Promise((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]));
    },
    open: (uri, text, languageId = 'python') =>
      client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      await ended;
      client.dispose();
    },
  };
}

export const addressOf = (file: string): string => pathToFileURL(file).href;

/** A folder with files, by their names. To be removed by who asked for it. */
export function workspace(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'model-almanac-lsp-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
