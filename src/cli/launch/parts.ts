/** The parts of a program, many of them in one file: to find, open and compile a file costs more than to run what is in most of them. */
import path from 'node:path';

/** A file that is one expression: an object with a function for each part. */
export interface JoinedFile {
  readonly file: string;
  /** As they would lie in the program's folder: `cli.js`, `cli/chunk-A.js`. */
  readonly parts: readonly string[];
}

export type PartBody = (
  this: unknown,
  exports: unknown,
  module: { exports: unknown },
  require: (name: string) => unknown,
  filename: string,
  dirname: string,
) => void;

export interface PartsHost {
  /** Of the program. */
  readonly folder: string;
  /** What a file of the folder evaluates to. `alone`: the text is that of one part, not of a joined file. */
  readonly evaluate: (file: string, alone: boolean) => unknown;
  readonly json: (file: string) => unknown;
  /** What is no part. */
  readonly require: (name: string) => unknown;
}

/** Loads parts by their names. Each is run once, when first asked for. */
export function partsOf(joined: readonly JoinedFile[], host: PartsHost): (part: string) => unknown {
  const fileOf = new Map(joined.flatMap(({ file, parts }) => parts.map((part) => [part, file] as const)));
  const opened = new Map<string, Readonly<Record<string, PartBody>>>();
  const modules = new Map<string, { exports: unknown }>();
  const bodyOf = (part: string): PartBody => {
    const file = fileOf.get(part);
    if (file === undefined) return host.evaluate(part, true) as PartBody;
    const bodies = opened.get(file) ?? (host.evaluate(file, false) as Readonly<Record<string, PartBody>>);
    opened.set(file, bodies);
    const body = bodies[part];
    if (!body) throw new Error(`${file} has no part ${part}`);
    return body;
  };
  const load = (part: string): unknown => {
    const known = modules.get(part);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(part, module);
    if (part.endsWith('.json')) module.exports = host.json(part);
    else {
      const full = path.join(host.folder, part);
      bodyOf(part).call(module.exports, module.exports, module, requireFrom(part), full, path.dirname(full));
    }
    return module.exports;
  };
  const requireFrom =
    (part: string) =>
    (name: string): unknown =>
      name.startsWith('.') ? load(path.posix.join(path.posix.dirname(part), name)) : host.require(name);
  return load;
}
