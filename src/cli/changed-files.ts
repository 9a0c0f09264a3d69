/** `--changed`, `--staged`, `--stdin`: only some files are reported; the others are read for the deployments that they declare. */
import type { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { shown } from './files/list';
import { type Host, UsageError } from './host';

export interface ChangedFiles {
  /** What is reported of. */
  readonly files: ReadonlySet<string>;
  /** What is looked at. */
  readonly paths: readonly string[];
  /** What files say, where it is not what lies there. `undefined`: too large. */
  readonly contents?: ReadonlyMap<string, Buffer | undefined>;
}

interface Wanted {
  /** The commit since which. */
  readonly changed?: string;
  readonly staged?: boolean;
  readonly stdin?: boolean;
  readonly 'stdin-path'?: string;
}

/** `undefined` where everything in the paths is meant. */
export async function changedFilesOf(
  { changed, staged, stdin, 'stdin-path': stdinPath }: Wanted,
  paths: readonly string[],
  host: Host,
): Promise<ChangedFiles | undefined> {
  const { cwd } = host;
  const modes = [changed !== undefined && '--changed', staged && '--staged', stdin && '--stdin'].filter(Boolean);
  if (modes.length > 1) throw new UsageError(`${modes.join(' and ')} exclude each other`);
  if ((stdinPath !== undefined) !== (stdin === true)) throw new UsageError('--stdin and --stdin-path FILE go together');
  if (stdin && stdinPath !== undefined) {
    const file = shown(path.resolve(cwd, stdinPath), cwd);
    if (!host.stdin) throw new UsageError('--stdin: there is no input');
    return { files: new Set([file]), paths, contents: new Map([[file, await host.stdin()]]) };
  }
  if (!modes.length) return undefined;
  const { changedFiles, stagedFiles } = await import('./files/git');
  const given = paths.length ? paths : ['.'];
  const isMeant = within(given, cwd);
  if (staged) {
    const contents = new Map([...stagedFiles(cwd)].filter(([file]) => isMeant(file)));
    return { files: new Set(contents.keys()), paths: contents.size ? given : [], contents };
  }
  const files = changedFiles(changed ?? 'HEAD', cwd).filter(isMeant);
  // Git may know files that it also ignores.
  return { files: new Set(files), paths: files.length ? [...given, ...files] : [] };
}

function within(paths: readonly string[], cwd: string): (file: string) => boolean {
  const folders = paths.map((given) => path.resolve(cwd, given));
  return (file) => {
    const full = path.resolve(cwd, file);
    return folders.some(
      (folder) => full === folder || full.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep),
    );
  };
}

/** `--changed` takes a commit or nothing: what stands behind it is one unless it is an option or a path that exists. */
export function withBase(args: readonly string[], cwd: string): readonly string[] {
  const end = args.indexOf('--');
  const at = args.indexOf('--changed');
  if (at < 0 || (end >= 0 && end < at)) return args;
  const next = args[at + 1];
  const hasBase = next !== undefined && !next.startsWith('-') && !existsSync(path.resolve(cwd, next));
  return [...args.slice(0, at), `--changed=${hasBase ? next : 'HEAD'}`, ...args.slice(at + (hasBase ? 2 : 1))];
}
