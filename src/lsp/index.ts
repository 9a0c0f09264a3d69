/** The door of `lsp`: one verb. */

export type { LspHost } from './host';
export { serve } from './server';
