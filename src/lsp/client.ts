/** What the editor at the other end can do, as it says when it starts the server. */
import type { InitializeParams } from 'vscode-languageserver/node';
import * as z from 'zod/mini';
import { addressOf } from './addresses';

export interface Client {
  readonly locale: string;
  /** Addresses of the folders that are open, without a slash at the end. */
  readonly folders: readonly string[];
  /** Does whoever starts the server vouch for the workspace? They do, unless they say otherwise. */
  readonly trusted: boolean;
  /** Settings that came with the start, for editors that are not asked for them. */
  readonly settings: unknown;
  readonly can: {
    readonly configuration: boolean;
    readonly pull: boolean;
    readonly refreshDiagnostics: boolean;
    readonly refreshHints: boolean;
    readonly watchFiles: boolean;
    readonly watchConfiguration: boolean;
    readonly folders: boolean;
    readonly versionedEdits: boolean;
    readonly related: boolean;
    readonly tags: boolean;
    readonly markdown: boolean;
    /** Open a page in a browser. */
    readonly pages: boolean;
  };
}

const Options = z.object({ trusted: z.optional(z.boolean()), settings: z.optional(z.unknown()) });

export function clientOf({
  capabilities: { textDocument = {}, window = {}, workspace = {} },
  initializationOptions,
  workspaceFolders,
  rootUri,
  locale,
}: InitializeParams): Client {
  const options = Options.safeParse(initializationOptions).data;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return {
    locale: locale ?? 'en',
    folders: folders.map(folderAddress),
    trusted: options?.trusted !== false,
    settings: options?.settings,
    can: {
      configuration: workspace.configuration === true,
      pull: textDocument.diagnostic !== undefined,
      refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
      refreshHints: workspace.inlayHint?.refreshSupport === true,
      watchFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
      watchConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
      folders: workspace.workspaceFolders === true,
      versionedEdits: workspace.workspaceEdit?.documentChanges === true,
      related: textDocument.publishDiagnostics?.relatedInformation === true || textDocument.diagnostic !== undefined,
      tags: textDocument.publishDiagnostics?.tagSupport !== undefined || textDocument.diagnostic !== undefined,
      markdown: textDocument.hover?.contentFormat?.includes('markdown') !== false,
      pages: window.showDocument?.support === true,
    },
  };
}

export const folderAddress = (uri: string): string => addressOf(uri.replace(/\/$/, ''));
