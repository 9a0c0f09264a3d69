// One regular expression for a set of names: nothing more, nothing less, and as short as their common parts allow.

/** A set of endings. Equal sets are one object, so that letters before the same endings share a character class. */
interface Endings {
  readonly id: number;
  readonly ends: boolean;
  readonly next: readonly (readonly [letter: string, after: Endings])[];
}

/**
 * The same for many names: the first letter chooses among groups first, so that a word which begins no name is refused
 * after a few tries instead of one for each letter of the alphabet.
 */
export function groupedTrieSource(names: Iterable<string>): string {
  const byLetter = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const letter = name.charAt(0);
    const same = byLetter.get(letter);
    if (same) same.push(name);
    else byLetter.set(letter, [name]);
  }
  const letters = [...byLetter.keys()];
  const size = Math.ceil(Math.sqrt(letters.length));
  const groups = letters.flatMap((_, at) => (at % size === 0 ? [letters.slice(at, at + size)] : []));
  const sources = groups.map(
    (group) => `(?=${classOf(group)})${trieSource(group.flatMap((letter) => byLetter.get(letter) ?? []))}`,
  );
  return `(?:${sources.join('|')})`;
}

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/**
 * The source of a regular expression that matches exactly these names, the longest first. At most one branch can go on
 * at each letter, so that a match costs no more than the length of the longest name.
 */
export function trieSource(names: Iterable<string>): string {
  return atomsOf(shared(grown(names)), new Map()).join('');
}

function grown(names: Iterable<string>): Node {
  const root: Node = { next: new Map(), ends: false };
  for (const name of names) {
    let node = root;
    for (const letter of name) {
      const known = node.next.get(letter);
      if (known) node = known;
      else {
        const made: Node = { next: new Map(), ends: false };
        node.next.set(letter, made);
        node = made;
      }
    }
    node.ends = true;
  }
  return root;
}

function shared(root: Node): Endings {
  const byKey = new Map<string, Endings>();
  const share = (node: Node): Endings => {
    const next = [...node.next]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, after]) => [letter, share(after)] as const);
    const key = `${node.ends} ${next.map(([letter, after]) => `${letter}${after.id}`).join(' ')}`;
    const known = byKey.get(key);
    if (known) return known;
    const made: Endings = { id: byKey.size, ends: node.ends, next };
    byKey.set(key, made);
    return made;
  };
  return share(root);
}

/** A pattern in atoms: characters, classes and whole groups, one after the other. */
type Atoms = readonly string[];

function atomsOf(endings: Endings, known: Map<Endings, Atoms>): Atoms {
  const made = known.get(endings);
  if (made) return made;
  const letters = new Map<Endings, string[]>();
  for (const [letter, after] of endings.next) {
    const together = letters.get(after);
    if (together) together.push(letter);
    else letters.set(after, [letter]);
  }
  const branches = [...letters].map(([after, together]): Atoms => [classOf(together), ...atomsOf(after, known)]);
  const atoms = endings.ends ? optional(branches) : alternatives(branches);
  known.set(endings, atoms);
  return atoms;
}

function optional(branches: readonly Atoms[]): Atoms {
  if (branches.length === 0) return [];
  const atoms = alternatives(branches);
  const [only = ''] = atoms;
  return atoms.length === 1 ? [`${only}?`] : [`(?:${atoms.join('')})?`];
}

/** `70b-it|8b-it` becomes `(?:70|8)b-it`: what branches end with alike is written once. */
function alternatives(branches: readonly Atoms[]): Atoms {
  const [only = [], ...others] = branches;
  if (others.length === 0) return only;
  const byLast = new Map<string, Atoms[]>();
  for (const branch of branches) {
    const last = branch.at(-1) ?? '';
    const group = byLast.get(last);
    if (group) group.push(branch);
    else byLast.set(last, [branch]);
  }
  const parts = [...byLast.values()].map(withEndOnce);
  const [part = []] = parts;
  return parts.length === 1 ? part : [`(?:${parts.map((atoms) => atoms.join('')).join('|')})`];
}

/** Branches with the same last atom; one may be that end and nothing before it. */
function withEndOnce(branches: readonly Atoms[]): Atoms {
  const [first = [], ...others] = branches;
  if (others.length === 0) return first;
  let shared = 1;
  const atEnd = (branch: Atoms): string | undefined => branch[branch.length - shared - 1];
  while (atEnd(first) !== undefined && others.every((branch) => atEnd(branch) === atEnd(first))) shared++;
  const starts = branches.map((branch) => branch.slice(0, branch.length - shared).join(''));
  const full = starts.filter((start) => start !== '');
  const start = full.length === 0 ? [] : [`(?:${full.join('|')})${full.length < starts.length ? '?' : ''}`];
  return [...start, ...first.slice(first.length - shared)];
}

/** Sorted letters as one character or a class; three or more in a row become a range. */
function classOf(letters: readonly string[]): string {
  const [first = ''] = letters;
  if (letters.length === 1) return escaped(first);
  let source = '';
  for (let at = 0; at < letters.length; ) {
    let end = at;
    while (codeAt(letters, end + 1) === codeAt(letters, end) + 1) end++;
    const run = letters.slice(at, end + 1).map(inClass);
    source += run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join('');
    at = end + 1;
  }
  return `[${source}]`;
}

const codeAt = (letters: readonly string[], at: number): number => letters[at]?.charCodeAt(0) ?? Number.NaN;
const escaped = (letter: string): string => (/[\w@:~/-]/.test(letter) ? letter : `\\${letter}`);
const inClass = (letter: string): string => (/[-\]\\^[&]/.test(letter) ? `\\${letter}` : letter);
