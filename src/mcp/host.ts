/** What the server for agents needs from the outside: handed in, so that it knows no process and no file system. */
import type { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Catalogue } from '../catalogue';

type Streams = Required<ConstructorParameters<typeof StdioServerTransport>>;

export interface McpHost {
  readonly input: Streams[0];
  readonly output: Streams[1];
  readonly version: string;
  /** `YYYY-MM-DD` */
  today(): string;
  /** As the first root sees it. Rejects with a message for people. */
  catalogue(): Promise<Catalogue>;
  /** A file or folder within the roots, as `check` judges it. Rejects with a message for people. */
  checkPath(path: string): Promise<Checked>;
  /** A text alone: what other files declare is not known. */
  checkText(text: string, path: string): Promise<Checked>;
}

export interface Checked {
  readonly catalogue: Catalogue;
  readonly rows: readonly CheckedRow[];
  /** What was not read. */
  readonly problems: readonly { readonly file: string; readonly why: string }[];
}

export interface CheckedRow {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly source?: { readonly url?: string; readonly checked: string };
}
