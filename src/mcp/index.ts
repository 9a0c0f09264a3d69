/** The door of `mcp`. Its one verb, `serve`, is loaded with `import('…/mcp/server')`: nothing of it before a server is wanted. */

export type { Checked } from './host';
