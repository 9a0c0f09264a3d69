/** The catalogue's files on disk, read through the schema and written in their one form. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatPlatformFile, PlatformFile } from '../src/catalogue/making';
import { checked } from './read';

export const DATA_FOLDER = 'src/catalogue/data';
const NOT_PLATFORMS = new Set(['api-versions.json']);

/** Throws, naming file, row and field, when one breaks the schema. */
export function readPlatformFiles(folder: string = DATA_FOLDER): readonly PlatformFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.json') && !NOT_PLATFORMS.has(item.name))
    .map(({ name }) => checked(name, PlatformFile, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))))
    .sort((a, b) => (a.platform < b.platform ? -1 : 1));
}

/** Writes the files whose text differs; all are checked before the first is written. Returns the names of those written. */
export function writePlatformFiles(files: readonly PlatformFile[], folder: string = DATA_FOLDER): readonly string[] {
  const texts = files.map((file) => [`${file.platform}.json`, formatPlatformFile(PlatformFile.parse(file))] as const);
  const changed = texts.filter(([name, text]) => readFileSync(path.join(folder, name), 'utf8') !== text);
  for (const [name, text] of changed) {
    const target = path.join(folder, name);
    writeFileSync(`${target}.part`, text);
    renameSync(`${target}.part`, target);
  }
  return changed.map(([name]) => name);
}
