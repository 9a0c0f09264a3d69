import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const made = vi.hoisted(() => ({
  lm: undefined as unknown,
  Definition: undefined as unknown,
  folders: [] as { uri: { scheme: string; fsPath: string } }[],
}));

vi.mock('vscode', async () => {
  const { FakeEmitter: EventEmitter } = await import('./fake-vscode');
  return {
    EventEmitter,
    Disposable: {
      from: (...all: { dispose(): unknown }[]) => ({ dispose: () => all.forEach((one) => void one.dispose()) }),
    },
    Uri: {
      joinPath: ({ fsPath }: { fsPath: string }, ...parts: string[]) => ({ fsPath: [fsPath, ...parts].join('/') }),
    },
    workspace: {
      get workspaceFolders() {
        return made.folders;
      },
      onDidChangeWorkspaceFolders: () => ({ dispose() {} }),
    },
    get lm() {
      return made.lm;
    },
    get McpStdioServerDefinition() {
      return made.Definition;
    },
  };
});

interface Definition {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}
const ROOT = path.resolve(__dirname, '../../..');
const needs = (log: (text: string) => void = vi.fn()) =>
  ({ extensionUri: { fsPath: ROOT }, version: '1.2.3', log: { debug: log } }) as unknown as Parameters<
    typeof import('../../../src/editor/tools/mcp-server').activateMcpServer
  >[0];
const activate = async (log?: (text: string) => void) =>
  (await import('../../../src/editor/tools/mcp-server')).activateMcpServer(needs(log));

beforeEach(() => {
  made.Definition = class {
    constructor(
      readonly label: string,
      readonly command: string,
      readonly args: readonly string[],
      readonly env: Readonly<Record<string, string>>,
      readonly version: string,
    ) {}
  };
  made.folders = [{ uri: { scheme: 'file', fsPath: ROOT } }, { uri: { scheme: 'vscode-vfs', fsPath: '/github/x' } }];
});
afterEach(() => vi.unstubAllGlobals());

/** What an editor that knows servers is given. */
async function offered(): Promise<readonly Definition[]> {
  const register = vi.fn((_id: string, _provider: { provideMcpServerDefinitions(): readonly Definition[] }) => ({
    dispose() {},
  }));
  made.lm = { registerMcpServerDefinitionProvider: register };
  await activate();
  expect(register.mock.calls[0]?.[0]).toBe('modelAlmanac.server');
  return register.mock.calls[0]?.[1].provideMcpServerDefinitions() ?? [];
}

describe('the server that the editor lists', () => {
  it('is the command line with the folders of the workspace that lie on this machine', async () => {
    const [server, ...others] = await offered();
    expect(others).toEqual([]);
    expect(server).toMatchObject({ label: 'Model Almanac', command: process.execPath, version: '1.2.3' });
    expect(server?.args).toEqual([`${ROOT}/dist/cli.js`, 'mcp', ROOT]);
  });

  it('is none where the editor knows no servers', async () => {
    for (const lm of [undefined, {}, { registerTool() {} }]) {
      made.lm = lm;
      expect(await activate()).toBeDefined();
    }
  });

  it('is none in a browser', async () => {
    const register = vi.fn();
    made.lm = { registerMcpServerDefinitionProvider: register };
    // The runner itself goes on asking for the rest of it.
    vi.stubGlobal('process', Object.create(process, { execPath: { value: undefined } }));
    await activate();
    expect(register).not.toHaveBeenCalled();
  });

  it('is none, and no error, where the editor refuses it', async () => {
    made.lm = {
      registerMcpServerDefinitionProvider() {
        throw new Error('proposed API');
      },
    };
    const log = vi.fn();
    await activate(log);
    expect(log).toHaveBeenCalledWith('proposed API');
  });

  it.skipIf(!existsSync(path.join(ROOT, 'dist/cli.js')))('answers when it is started as it is defined', async () => {
    const [server] = await offered();
    const child = spawn(server?.command ?? '', [...(server?.args ?? [])], { env: { ...process.env, ...server?.env } });
    const first = new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk)));
      child.once('error', reject);
      child.once('exit', () => reject(new Error('it ended')));
    });
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    try {
      expect(JSON.parse(await first)).toMatchObject({ id: 1, result: { serverInfo: { name: 'model-almanac' } } });
    } finally {
      child.removeAllListeners('exit');
      child.kill();
    }
  });
});
