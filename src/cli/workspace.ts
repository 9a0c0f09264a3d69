/** The catalogue as the working directory sees it: with its `model-almanac.json`, when there is one. */

import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { type Catalogue, type Mistake, MOST_BYTES, tooLarge } from '../catalogue';
import { OWN_FILE as FILE } from '../session';
import { plain, positionsIn } from '../text';
import { whyOf } from './files/problem';
import { type Host, UsageError } from './host';

export interface Directory extends Pick<Host, 'cwd' | 'catalogue'> {
  readonly language?: string;
  /** `YYYY-MM-DD`: what has ended by then is told. */
  readonly asOf?: string;
  /** Told what is to be known of the file, and is no mistake. */
  readonly err?: Host['err'];
}

/** Whoever runs a command trusts the directory. Throws a `UsageError` that lists the mistakes in the file. */
export async function workspaceCatalogue({
  cwd,
  catalogue: bundled,
  language = 'en',
  asOf,
  err,
}: Directory): Promise<Catalogue> {
  const catalogue = bundled();
  const text = textOf(path.join(cwd, FILE));
  if (text === undefined) return catalogue;
  const { layOver } = await import('../session/own-file');
  const laid = await layOver(catalogue, text, {
    trusted: true,
    language,
    folder: cwd,
    ...(asOf !== undefined && { asOf }),
  });
  const wrong = laid.mistakes.filter(({ severity }) => severity === 'error');
  if (wrong.length) throw new UsageError(`${FILE} cannot be used:\n${linesOf(wrong, text).join('\n')}`);
  for (const line of linesOf(laid.mistakes, text)) err?.(`${line}\n`);
  return laid.catalogue;
}

/** What of the file nothing in the whole directory has needed. */
export async function tellUnused(
  { cwd, err }: Pick<Host, 'cwd' | 'err'>,
  catalogue: Catalogue,
  { language, asOf, isNeeded }: { readonly language: string; readonly asOf: string; isNeeded(start: number): boolean },
): Promise<void> {
  const text = textOf(path.join(cwd, FILE));
  if (text === undefined) return;
  const { unusedIn } = await import('../session/own-file');
  const unused = (await unusedIn(catalogue, { language, asOf })).filter(({ start }) => !isNeeded(start));
  for (const line of linesOf(unused, text)) err(`${line}\n`);
}

function linesOf(mistakes: readonly Mistake[], text: string): readonly string[] {
  const at = positionsIn(text);
  return mistakes.map(({ start, message }) => `${FILE}:${at(start).line}:${at(start).column}: ${plain(message)}`);
}

/** A regular file of a sensible size: a link may lead out of the folder, and a pipe or a device has no end. */
function textOf(file: string): string | undefined {
  const entry = attempt(() => lstatSync(file, { throwIfNoEntry: false }));
  if (!entry) return undefined;
  if (entry.isSymbolicLink()) throw cannotBeRead('it is a link');
  if (!entry.isFile()) throw cannotBeRead('it is not a regular file');
  return attempt(() => readRegular(file));
}

/** What was a file a moment ago may be a pipe by now: opening it must not wait for somebody to write. */
function readRegular(file: string): string {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    if (!fstatSync(handle).isFile()) throw cannotBeRead('it is not a regular file');
    const buffer = Buffer.alloc(MOST_BYTES + 1);
    let length = 0;
    for (let more = -1; more !== 0 && length < buffer.length; length += more)
      more = readSync(handle, buffer, length, buffer.length - length, null);
    if (length > MOST_BYTES) throw new UsageError(`${FILE} cannot be used:\n${FILE}:1:1: ${tooLarge}`);
    return new TextDecoder().decode(buffer.subarray(0, length));
  } finally {
    closeSync(handle);
  }
}

const cannotBeRead = (why: string): UsageError => new UsageError(`${FILE} cannot be read: ${why}`);

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UsageError ? error : cannotBeRead(whyOf(error));
  }
}
