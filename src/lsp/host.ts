/** What the language server needs from the outside: handed in, so that it knows no process and no file system. */
import type { Catalogue } from '../catalogue';
import type { OwnFileText } from '../session';

export interface LspHost {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly version: string;
  /** The day where the user is, `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds, for taking turns. */
  now(): number;
  /** Throws where it cannot be read. */
  catalogue(): Catalogue;
  /** The files below a folder, absolute; what git ignores is left out. */
  filesIn(folder: string): readonly string[];
  /** `undefined` where a file is larger, binary, no regular file or cannot be read. */
  textOf(file: string, mostKilobytes: number): string | undefined;
  /** A folder's `model-almanac.json`; `undefined` where it has none. */
  ownFile(folder: string): OwnFileText | undefined;
}
