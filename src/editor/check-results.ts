/** What is known of each file that was checked: whether it has problems, and what they hang on. No text is kept. */
import * as vscode from 'vscode';

export interface FileResult {
  readonly diagnostics: readonly vscode.Diagnostic[];
  /** What it was listed for may change with the day. */
  readonly hasMentions: boolean;
  /** The words that may be a deployment's name, as numbers; none where the text names no deployment. */
  readonly names?: ReadonlySet<number>;
}

type Known = Pick<FileResult, 'hasMentions' | 'names'>;
const NOTHING: Known = { hasMentions: false };

export interface CheckResults extends vscode.Disposable {
  has(uri: string): boolean;
  set(uri: vscode.Uri, result: FileResult): void;
  /** Listed, but open: its problems are listed already. */
  setOpen(uri: vscode.Uri): void;
  /** A file, or everything in a folder, is gone. Gives the addresses. */
  drop(uri: vscode.Uri): readonly string[];
  /** Only these are left. */
  keep(uris: ReadonlySet<string>): void;
  naming(deployments: ReadonlySet<string>): ReadonlySet<string>;
  withMentions(): ReadonlySet<string>;
  clear(): void;
}

/** `onForgotten`: a file is known no longer. */
export function createCheckResults(onForgotten: (uri: string) => void): CheckResults {
  const collection = vscode.languages.createDiagnosticCollection('modelAlmanac.workspace');
  const known = new Map<string, Known>();
  /** Those with problems: thousands of others need not be told to the editor. */
  const listed = new Set<string>();
  /** How many known files each folder holds, at any depth: what is deleted is most often none of them. */
  const folders = new Map<string, number>();

  const learn = (key: string, one: Known): void => {
    if (!known.has(key)) for (const folder of foldersOf(key)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    known.set(key, one);
  };
  const list = (uri: vscode.Uri, key: string, diagnostics: readonly vscode.Diagnostic[]): void => {
    if (diagnostics.length > 0) listed.add(key);
    else if (!listed.delete(key)) return;
    collection.set(uri, diagnostics.length > 0 ? diagnostics : undefined);
  };
  const forget = (key: string): void => {
    if (known.delete(key)) for (const folder of foldersOf(key)) folders.set(folder, (folders.get(folder) ?? 1) - 1);
    if (listed.delete(key)) collection.delete(vscode.Uri.parse(key, true));
    onForgotten(key);
  };
  const keysOf = (holds: (known: Known) => boolean): ReadonlySet<string> =>
    new Set([...known].flatMap(([key, one]) => (holds(one) ? key : [])));
  return {
    has: (uri) => known.has(uri),
    set(uri, { diagnostics, hasMentions, names }) {
      const key = uri.toString();
      learn(key, hasMentions || names ? { hasMentions, ...(names && { names }) } : NOTHING);
      list(uri, key, diagnostics);
    },
    setOpen(uri) {
      const key = uri.toString();
      learn(key, NOTHING);
      list(uri, key, []);
    },
    drop(uri) {
      const key = uri.toString();
      const isFolder = (folders.get(key) ?? 0) > 0;
      const inside = isFolder ? [...known.keys()].filter((one) => one.startsWith(`${key}/`)) : [];
      const gone = known.has(key) ? [key, ...inside] : inside;
      for (const one of gone) forget(one);
      return gone;
    },
    keep(uris) {
      for (const key of known.keys()) if (!uris.has(key)) forget(key);
    },
    naming(deployments) {
      const numbers = [...deployments].map(numberOf);
      return keysOf(({ names }) => names !== undefined && numbers.some((number) => names.has(number)));
    },
    withMentions: () => keysOf(({ hasMentions }) => hasMentions),
    clear() {
      known.clear();
      listed.clear();
      folders.clear();
      collection.clear();
    },
    dispose: () => collection.dispose(),
  };
}

function* foldersOf(key: string): Iterable<string> {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) yield key.slice(0, end);
}

/** Words as numbers: a slice of a text would keep the whole text. Two words of one number cost a look too many. */
export const numbersOf = (words: Iterable<string>): ReadonlySet<number> => {
  const numbers = new Set<number>();
  for (const word of words) numbers.add(numberOf(word));
  return numbers;
};

/** FNV-1a of the word in lower case: Azure folds the case of names. */
function numberOf(word: string): number {
  const folded = word.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
