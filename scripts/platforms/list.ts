// Writes src/platforms/list.ts from the files beside it: node scripts/run.mjs scripts/platforms/list.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'src/platforms';

/** The text of `list.ts` for the files of a folder, one import a platform, by their IDs. */
export function listOfPlatforms(root: string): string {
  const folder = path.join(root, FOLDER);
  const platforms = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const name = /^export const (\w+) = definePlatform\(/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
      return name === undefined ? [] : [{ name, file: path.basename(file, '.ts') }];
    });
  return [
    '/** Every platform. Written by scripts/platforms/list.ts: a file of its own is enough. */',
    ...platforms.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
    `export const PLATFORMS = [\n${platforms.map(({ name }) => `  ${name},\n`).join('')}] as const;`,
    '',
    "export type PlatformId = (typeof PLATFORMS)[number]['id'];",
    '',
  ].join('\n');
}

export function writeList(root: string): void {
  writeFileSync(path.join(root, FOLDER, 'list.ts'), listOfPlatforms(root));
}

export function main(): void {
  writeList('.');
}
