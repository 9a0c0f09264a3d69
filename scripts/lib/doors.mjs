// A room is imported by its door, `src/ROOM/index.ts`. A bundle that is loaded part by part must not get the whole room for one
// function of it, so the build imports each name from the file that the door takes it from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const RE_EXPORT = /^export (?:type )?\{([^}]*)\} from '([^']+)';$/gm;
const IMPORT = /^(import|export) (type )?\{([^}]*)\} from '(\.[^']*)';$/gm;

/** An esbuild plugin. `source`: the folder of the rooms, absolute. */
export function openDoors(source) {
  const doors = doorsIn(source);
  const filter = new RegExp(`^${source.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}[\\\\/].*\\.ts$`);
  return {
    name: 'doors',
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path: file }) => ({
        contents: throughDoors(await readFile(file, 'utf8'), file, doors),
        loader: 'ts',
      }));
    },
  };
}

/** What each door gives: the folder of the room, and the file that each name comes from. */
export function doorsIn(source) {
  const doors = new Map();
  for (const { name } of readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const door = path.join(source, name, 'index.ts');
    if (!existsSync(door)) continue;
    const names = new Map();
    for (const [, list, from] of readFileSync(door, 'utf8').matchAll(RE_EXPORT))
      for (const { name: given, alias, isType } of namesIn(list))
        if (!isType) names.set(alias, { file: path.join(source, name, from), name: given });
    doors.set(path.join(source, name), names);
  }
  return doors;
}

/** A file's text in which no import goes through a door that knows the name. Lines stay where they are. */
export function throughDoors(text, file, doors) {
  return text.replaceAll(IMPORT, (statement, verb, type, list, from) => {
    const names = doors.get(path.resolve(path.dirname(file), from));
    if (!names || type) return statement;
    const direct = namesIn(list)
      .filter(({ isType }) => !isType)
      .map(({ name, alias }) => {
        const target = names.get(name);
        const module = target ? relative(path.dirname(file), target.file) : from;
        const original = target?.name ?? name;
        return `${verb} { ${original === alias ? alias : `${original} as ${alias}`} } from '${module}';`;
      });
    return direct.join(' ') + '\n'.repeat(statement.split('\n').length - 1);
  });
}

/** `a, type B, c as d` */
function namesIn(list) {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const isType = part.startsWith('type ');
      const [name, alias = name] = part.replace(/^type /, '').split(/ as /);
      return { name, alias, isType };
    });
}

function relative(folder, file) {
  const way = path.relative(folder, file).replaceAll(path.sep, '/');
  return way.startsWith('.') ? way : `./${way}`;
}
