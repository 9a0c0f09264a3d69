/** `lsp`: the language server, over standard input and output, with the files of this machine. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { MOST_BYTES, tooLarge } from '../catalogue';
import type { LspHost } from '../lsp';
import { OWN_FILE, type OwnFileText } from '../session';
import { encodingOf } from '../text';
import { decode } from './files/decode';
import { walkFiles } from './files/list';
import { whyOf } from './files/problem';
import { readRegular } from './files/regular';
import { type Host, UsageError } from './host';
import { day, readOptions } from './options';
import { LSP } from './usage/lsp';

/** A whole disk, opened as a folder, must not keep an editor waiting. */
const MOST_FILES = 50_000;

/** Ends with the process: the editor says when, or its end of the pipe does. */
export async function lsp(args: readonly string[], { catalogue, streams, today: inUtc }: Host): Promise<number> {
  const { values } = readOptions(args, LSP.options);
  const given = values['as-of'];
  day('--as-of', given, inUtc);
  if (!streams) throw new UsageError('lsp speaks over standard input and output, which are not there');
  const { serve } = await import('../lsp/server');
  const now = () => performance.now();
  serve({
    ...streams(),
    version,
    now,
    today: given === undefined ? today : () => given,
    catalogue,
    filesIn,
    textOf,
    ownFile,
  });
  return new Promise(() => {});
}

/** On the user's own calendar: somebody looks at an editor where they live. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function filesIn(folder: string): readonly string[] {
  const files: string[] = [];
  walkFiles([folder], {
    cwd: folder,
    onFile(file) {
      if (files.length === MOST_FILES) throw new Error(`more than ${MOST_FILES} files`);
      files.push(path.resolve(folder, file));
    },
    // What cannot be read declares nothing.
    onProblem: () => {},
  });
  return files;
}

const textOf: LspHost['textOf'] = (file, mostKilobytes) => {
  try {
    if (lstatSync(file).isSymbolicLink()) return undefined;
    const bytes = readRegular(file, mostKilobytes * 1_000);
    return encodingOf(bytes) === 'binary' ? undefined : decode(bytes);
  } catch {
    return undefined;
  }
};

/** A link may lead out of the folder, a pipe or a device has no end: neither is read. */
function ownFile(folder: string): OwnFileText | undefined {
  const file = path.join(folder, OWN_FILE);
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (stats.isSymbolicLink()) return { why: 'This file is a link: it is not read.' };
    if (stats.size > MOST_BYTES) return { why: tooLarge };
    return { text: new TextDecoder().decode(readRegular(file, MOST_BYTES)) };
  } catch (error) {
    return { why: whyOf(error) };
  }
}
