/** From addresses to paths. An address that is no file has a path, too: it tells the format. */
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a file lies; `undefined` for what is no file. */
export function fileOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** One address for each file: editors write some characters in several ways. */
export function addressOf(uri: string): string {
  const file = fileOf(uri);
  return file === undefined ? uri : pathToFileURL(file).href;
}

/** By which the format is told, with `/` between its parts. */
export function pathOf(uri: string): string {
  const file = fileOf(uri);
  if (file !== undefined) return file.replaceAll('\\', '/');
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The innermost of the folders that a file lies in. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(`${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** As globs of settings see a file: within its folder, else from the root. */
export function workspacePathOf(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  return folder === undefined ? pathOf(uri) : pathOf(uri).slice(pathOf(folder).length + 1);
}
