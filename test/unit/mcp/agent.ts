/** The server as it is shipped, in a process of its own, and the client of the protocol's own library at the other end. */
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

export interface Told {
  readonly text: string;
  readonly isError: boolean;
}

export interface Agent {
  readonly client: Client;
  call(tool: string, input?: Record<string, unknown>): Promise<Told>;
  stop(): Promise<void>;
}

export async function startAgent(dist: string, cwd: string, args: readonly string[] = []): Promise<Agent> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path.join(dist, 'cli.js'), 'mcp', ...args],
    cwd,
    stderr: 'ignore',
  });
  await client.connect(transport);
  return {
    client,
    async call(name, input = {}) {
      const { content, isError } = await client.callTool({ name, arguments: input });
      const [part] = content as readonly { readonly type: string; readonly text: string }[];
      return { text: part?.text ?? '', isError: isError === true };
    },
    stop: () => client.close(),
  };
}
