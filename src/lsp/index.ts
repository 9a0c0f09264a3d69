/** The door of `lsp`. Its one verb, `serve`, is loaded with `import('…/lsp/server')`: nothing of it before a server is wanted. */

export type { LspHost } from './host';
