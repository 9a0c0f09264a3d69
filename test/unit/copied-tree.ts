/** A few files of the repository in a folder of their own, made anew for each test of the file: what scaffolds write is looked at there. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface CopiedTree {
  readonly root: () => string;
  readonly read: (file: string) => string;
  /** Every file's text by its path. */
  readonly all: () => Record<string, string>;
}

/** `folders`: made, and empty. */
export function copiedTree(files: readonly string[], folders: readonly string[] = []): CopiedTree {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'copied-tree-'));
    for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
    for (const file of files) cpSync(file, path.join(root, file), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  return {
    root: () => root,
    read,
    all: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.\w+$/.test(file))
          .map((file) => [file, read(file)]),
      ),
  };
}
