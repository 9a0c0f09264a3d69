/** The server for agents: five tools, and cards as resources. Loaded when somebody starts one. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { answer, cardAt } from './answers';
import type { McpHost } from './host';
import { isTool, toolList } from './tools';

const INSTRUCTIONS =
  'Model IDs are retired every few weeks, and what you remember of them is out of date. Ask for the card before you write or recommend one, and check what you have written.';

const CARDS = 'almanac://card/';

/** Serves until the other end closes. */
export async function serve(host: McpHost): Promise<void> {
  const server = new Server(
    { name: 'model-almanac', version: host.version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: toolList() }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    if (!isTool(params.name)) throw new McpError(ErrorCode.InvalidParams, `there is no tool "${params.name}"`);
    const { text, failed = false } = await answer(params.name, params.arguments, host);
    return { content: [{ type: 'text', text }], isError: failed };
  });
  // Thousands of cards: none is listed, each is there by its name.
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      {
        uriTemplate: `${CARDS}{platform}/{id}`,
        name: 'card',
        description: 'The card of a model on a platform. What is special in an address is written as %XX, a slash too.',
        mimeType: 'text/markdown',
      },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const name = nameIn(uri);
    if (!name) throw new McpError(ErrorCode.InvalidParams, `no card has this address: ${CARDS}PLATFORM/ID`);
    const { text, failed } = await cardAt(name, host);
    if (failed) throw new McpError(ErrorCode.InvalidParams, text);
    return { contents: [{ uri, mimeType: 'text/markdown', text }] };
  });
  await server.connect(new StdioServerTransport(host.input, host.output));
}

function nameIn(uri: string): { readonly platform: string; readonly id: string } | undefined {
  if (!uri.startsWith(CARDS)) return undefined;
  const [platform, ...rest] = uri.slice(CARDS.length).split('/');
  try {
    const id = decodeURIComponent(rest.join('/'));
    return platform && id ? { platform: decodeURIComponent(platform), id } : undefined;
  } catch {
    return undefined;
  }
}
