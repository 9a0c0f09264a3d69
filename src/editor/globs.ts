/**
 * Globs of the settings: `**`, `*`, `?`, `[a-z]` and `{a,b}`. Pure, and no regular expression is made of them: time grows with
 * path × pattern, whatever a user writes. A pattern without a slash names a file wherever it lies.
 */
export type PathTest = (path: string) => boolean;

/** A pattern with more alternatives than this matches nothing: nobody writes one on purpose. */
const MOST_ALTERNATIVES = 256;

/** True for paths that one of the globs matches. Paths use `/`; a slash in front does not count. */
export function matcher(globs: readonly string[]): PathTest {
  const patterns = globs.flatMap(alternatives).map(segments);
  if (patterns.length === 0) return () => false;
  return (path) => {
    const parts = segments(path);
    return patterns.some((pattern) =>
      pattern.length === 1 && pattern[0] !== '**'
        ? matchText(pattern[0] ?? '', parts.at(-1) ?? '')
        : matchPath(pattern, parts),
    );
  };
}

const segments = (path: string): readonly string[] => path.split('/').filter((part) => part !== '' && part !== '.');
const matchPath = (pattern: readonly string[], path: readonly string[]): boolean =>
  wild(pattern, path, (part) => part === '**', matchText);
const matchText = (pattern: string, text: string): boolean =>
  wild(tokens(pattern), [...text], (token) => token === '*', matchCharacter);

/** Going back to the last star alone is enough: an earlier star could only take what the last one can take too. */
function wild<P, T>(
  pattern: readonly P[],
  text: readonly T[],
  isStar: (part: P) => boolean,
  matches: (part: P, item: T) => boolean,
): boolean {
  let p = 0;
  let t = 0;
  let afterStar = -1;
  let retry = 0;
  while (t < text.length) {
    const part = pattern[p];
    const item = text[t] as T;
    if (part !== undefined && isStar(part)) {
      afterStar = ++p;
      retry = t;
    } else if (part !== undefined && matches(part, item)) {
      p++;
      t++;
    } else if (afterStar >= 0) {
      p = afterStar;
      t = ++retry;
    } else return false;
  }
  return pattern.slice(p).every(isStar);
}

/** `*`, `?`, a character, or a set with its brackets. */
function tokens(pattern: string): readonly string[] {
  const found: string[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at++) {
    const end = characters[at] === '[' ? characters.indexOf(']', at + 2) : -1;
    found.push(end < 0 ? (characters[at] ?? '') : characters.slice(at, end + 1).join(''));
    if (end >= 0) at = end;
  }
  return found;
}

function matchCharacter(token: string, character: string): boolean {
  if (token === '?') return true;
  if (token.length > 2 && token.startsWith('[')) return inSet(token.slice(1, -1), character);
  return token === character;
}

function inSet(set: string, character: string): boolean {
  const negated = set.startsWith('!') || set.startsWith('^');
  const members = [...(negated ? set.slice(1) : set)];
  let found = false;
  for (let at = 0; at < members.length; at++) {
    const low = members[at] ?? '';
    const isRange = members[at + 1] === '-' && at + 2 < members.length;
    const high = isRange ? (members[at + 2] ?? '') : low;
    if (low <= character && character <= high) found = true;
    if (isRange) at += 2;
  }
  return found !== negated;
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
