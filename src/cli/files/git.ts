/**
 * What a change touches, as the `git` program says: only the command line starts it, only for `--changed` and `--staged`, and never
 * with a shell. Whatever the repository configures to be run beside git (a monitor of files, another diff) is left out.
 */
import type { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../host';
import { shown } from './list';
import { LARGEST_FILE } from './read';

const QUIETLY = ['-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'];
const NAMES = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=all', '--diff-filter=d'];
const MOST_OUTPUT = 1024 * 1024 * 1024;

/** Files as they are shown, in order. */
export function changedFiles(base: string, cwd: string): readonly string[] {
  const root = rootOf(cwd);
  const untracked = ['ls-files', '-z', '--others', '--exclude-standard'];
  const from = commitOf(base, root);
  const names = from === undefined ? ['ls-files', '-z', '--cached'] : ['diff', ...NAMES, from, '--'];
  const all = [...listed(git(root, names)), ...listed(git(root, untracked))];
  return shownFiles(all, root, cwd).filter((file) => isRegular(path.resolve(cwd, file)));
}

/** What is staged, with its content: the file beside it may have changed again. `undefined`: too large. */
export function stagedFiles(cwd: string): ReadonlyMap<string, Buffer | undefined> {
  const root = rootOf(cwd);
  const raw = ['--raw', '--no-abbrev', ...NAMES.slice(1)];
  const fields = listed(git(root, ['diff', '--cached', ...raw, '--']));
  const blobs: { readonly name: string; readonly id: string }[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , id = ''] = (fields[at] ?? '').split(' ');
    // Neither links nor submodules.
    if (mode.startsWith('100')) blobs.push({ name: fields[at + 1] ?? '', id });
  }
  const contents = contentsOf(
    blobs.map(({ id }) => id),
    root,
  );
  const pairs = blobs.map(({ name, id }) => [shown(path.join(root, name), cwd), contents.get(id)] as const);
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contentsOf(ids: readonly string[], root: string): ReadonlyMap<string, Buffer> {
  const sizes = git(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`)
    .toString('latin1')
    .split('\n');
  const small = [...new Set(sizes.flatMap((line) => idOfSmall(line) ?? []))];
  const contents = new Map<string, Buffer>();
  if (!small.length) return contents;
  const all = git(root, ['cat-file', '--batch'], `${small.join('\n')}\n`);
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at);
    const [id = '', , size] = all.toString('latin1', at, end).split(' ');
    contents.set(id, all.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}

function idOfSmall(line: string): string | undefined {
  const [id, type, size] = line.split(' ');
  return type === 'blob' && Number(size) <= LARGEST_FILE ? id : undefined;
}

function rootOf(cwd: string): string {
  const { stdout, status } = run(cwd, ['rev-parse', '--show-cdup']);
  if (status !== 0) throw new UsageError('--changed and --staged need a git repository around the working directory');
  return path.resolve(cwd, stdout.toString('utf8').trim());
}

/** Where the change began: `undefined` before the first commit. */
function commitOf(base: string, root: string): string | undefined {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const named = run(root, [...verify, `${base}^{commit}`]);
  if (named.status !== 0) {
    if (base === 'HEAD') return undefined;
    throw new UsageError(
      `--changed: there is no commit "${base}" here; in a shallow clone fetch it first (fetch-depth: 0 in GitHub Actions)`,
    );
  }
  const commit = named.stdout.toString('latin1').trim();
  const fork = run(root, ['merge-base', commit, 'HEAD']);
  // Without a common history, as in a shallow clone: everything that differs.
  return fork.status === 0 ? fork.stdout.toString('latin1').trim() : commit;
}

const listed = (output: Buffer): readonly string[] => output.toString('utf8').split('\0').filter(Boolean);

const shownFiles = (names: readonly string[], root: string, cwd: string): readonly string[] =>
  [...new Set(names)].map((name) => shown(path.join(root, name), cwd)).sort();

function isRegular(full: string): boolean {
  try {
    return lstatSync(full).isFile();
  } catch {
    return false;
  }
}

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = run(cwd, args, input);
  if (status !== 0) throw new UsageError(`git ${args[0]} failed: ${stderr.toString('utf8').trim()}`);
  return stdout;
}

function run(cwd: string, args: readonly string[], input = '') {
  const result = spawnSync('git', [...QUIETLY, ...args], {
    cwd,
    input,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: MOST_OUTPUT,
    windowsHide: true,
  });
  if (result.error) throw new UsageError('--changed and --staged need the git program, which cannot be started');
  return result;
}
