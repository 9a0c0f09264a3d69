/** Which files have to be checked again after a change: what is known of each that was. No text is kept. */
import { type Steps, stepsOverLight } from '../text';

export interface CheckedFile {
  /** What was found in it may change with the day. */
  readonly hasMentions: boolean;
  /** The words that may be a deployment's name, as numbers; none where the text names no deployment. */
  readonly names?: ReadonlySet<number>;
}

export interface CheckedFiles {
  has(uri: string): boolean;
  set(uri: string, file: CheckedFile): void;
  /** A file, or everything in a folder, is gone. Gives the addresses. */
  drop(uri: string): readonly string[];
  /** Only these are left. Gives the addresses of the others. */
  keep(uris: ReadonlySet<string>): readonly string[];
  /** Those in which something else is found where one of these deployments is declared otherwise. */
  naming(deployments: ReadonlySet<string>): ReadonlySet<string>;
  /** Those in which something else may be found on another day. */
  withMentions(): ReadonlySet<string>;
  clear(): void;
}

const NOTHING: CheckedFile = { hasMentions: false };

export function createCheckedFiles(): CheckedFiles {
  const known = new Map<string, CheckedFile>();
  /** How many known files each folder holds, at any depth: what is deleted is most often none of them. */
  const folders = new Map<string, number>();
  const forget = (uri: string): void => {
    if (known.delete(uri)) for (const folder of foldersOf(uri)) folders.set(folder, (folders.get(folder) ?? 1) - 1);
  };
  const forgetAll = (uris: readonly string[]): readonly string[] => {
    for (const uri of uris) forget(uri);
    return uris;
  };
  const those = (holds: (file: CheckedFile) => boolean): ReadonlySet<string> =>
    new Set([...known].flatMap(([uri, file]) => (holds(file) ? uri : [])));
  return {
    has: (uri) => known.has(uri),
    set(uri, file) {
      if (!known.has(uri)) for (const folder of foldersOf(uri)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
      // Most files are alike: one object for all of them.
      known.set(uri, file.hasMentions || file.names ? file : NOTHING);
    },
    drop(uri) {
      const isFolder = (folders.get(uri) ?? 0) > 0;
      const inside = isFolder ? [...known.keys()].filter((one) => one.startsWith(`${uri}/`)) : [];
      return forgetAll(known.has(uri) ? [uri, ...inside] : inside);
    },
    keep: (uris) => forgetAll([...known.keys()].filter((uri) => !uris.has(uri))),
    naming(deployments) {
      const numbers = [...deployments].map(numberOf);
      return those(({ names }) => names !== undefined && numbers.some((number) => names.has(number)));
    },
    withMentions: () => those(({ hasMentions }) => hasMentions),
    clear() {
      known.clear();
      folders.clear();
    },
  };
}

function* foldersOf(uri: string): Iterable<string> {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) yield uri.slice(0, end);
}

/** Words as numbers: a slice of a text would keep the whole text. Two words of one number cost a look too many. In steps. */
export function* numbersOf(words: Iterable<string>): Steps<ReadonlySet<number>> {
  const numbers = new Set<number>();
  yield* stepsOverLight(words, (word) => void numbers.add(numberOf(word)));
  return numbers;
}

/** FNV-1a of the word in lower case: Azure folds the case of names. */
function numberOf(word: string): number {
  const folded = word.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
