/** Globs of a setting or an option: patterns as in a `.gitignore`, and `{a,b}` in them. */
import { patternsOf } from './patterns';

export type PathTest = (path: string) => boolean;

/** A pattern with more alternatives than this matches nothing: nobody writes one on purpose. */
const MOST_ALTERNATIVES = 256;

/** True for the files that the globs match, and those in folders that they match. A slash in front of a path does not count. */
export function matcher(globs: readonly string[]): PathTest {
  const known = MATCHERS.get(globs) ?? matcherOf(globs);
  MATCHERS.set(globs, known);
  return known;
}

/** A list of a setting is asked about with each file, and with each key. */
const MATCHERS = new WeakMap<readonly string[], PathTest>();

function matcherOf(globs: readonly string[]): PathTest {
  const patterns = patternsOf(globs.flatMap(alternatives).map((glob) => glob.replace(/^(!?)(?:\.\/)+/, '$1/')));
  if (!patterns) return () => false;
  return (path) => patterns.covers(path.replace(/^(?:\.?\/)+/, ''), false);
}

/** `a{b,c}` → `ab`, `ac`; braces may nest. An unclosed brace is a character. */
function alternatives(glob: string): readonly string[] {
  let open: readonly string[] = [glob];
  const done: string[] = [];
  while (open.length > 0) {
    if (open.length + done.length > MOST_ALTERNATIVES) return [];
    const [first = '', ...rest] = open;
    const split = splitFirstBrace(first);
    if (!split) done.push(first);
    open = split ? [...split, ...rest] : rest;
  }
  return done;
}

function splitFirstBrace(glob: string): readonly string[] | undefined {
  const start = glob.indexOf('{');
  if (start < 0) return undefined;
  const commas: number[] = [];
  let depth = 0;
  for (let at = start; at < glob.length; at++) {
    const character = glob[at];
    if (character === '{') depth++;
    else if (character === ',' && depth === 1) commas.push(at);
    else if (character === '}' && --depth === 0) {
      const cuts = [start, ...commas, at];
      return cuts
        .slice(0, -1)
        .map((cut, index) => glob.slice(0, start) + glob.slice(cut + 1, cuts[index + 1]) + glob.slice(at + 1));
    }
  }
  return undefined;
}
