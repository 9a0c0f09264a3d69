/** What every importer declares about itself: one typed object an upstream. */
import type { Rank, Reading } from '../assertions';

interface Common {
  readonly name: string;
  readonly rank: Rank;
  /** Whether an ID that only this upstream lists becomes an entry. Otherwise it is proposed in the report. */
  readonly adds: boolean;
  /** Fewer claims than this, and the document is broken. */
  readonly fewest: number;
  /** For so many days it may say nothing new without being called silent; absent: as all others. */
  readonly patience?: number;
}

export interface TextDocument {
  readonly text: string;
  /** The day on which it was last changed, where its publisher tells; else that of the fetch. */
  readonly day: string;
}

/** One document at one address. */
export interface DocumentUpstream extends Common {
  readonly kind: 'document';
  readonly url: string;
  /** The page that people read, where the document is another form of it. */
  readonly page?: string;
  /** An Atom feed of the document's changes: the newest of them is the document's day, which it does not tell itself. */
  readonly dayUrl?: string;
  /** The name under which it is saved. */
  readonly file: string;
  readonly contentTypes: readonly string[];
  /** The environment variable with the key that the address asks for: without it the upstream is left out. */
  readonly key?: string;
  /** Pure. Throws `UnreadableDocument`. */
  readonly read: (document: TextDocument) => Reading;
}

export interface PackageDocument {
  readonly name: string;
  readonly version: string;
  /** The day on which the version was published. */
  readonly day: string;
  /** Path inside the package → text; only files that `wants` asked for. */
  readonly files: ReadonlyMap<string, string>;
}

/** The newest version of an npm package, read as text. */
export interface PackageUpstream extends Common {
  readonly kind: 'package';
  readonly package: string;
  /** Where its files are read by people, when not at the registry. */
  readonly repository?: string;
  readonly wants: (path: string) => boolean;
  /** Pure. Throws `UnreadableDocument`. */
  readonly read: (document: PackageDocument) => Reading;
}

export type Upstream = DocumentUpstream | PackageUpstream;

/** TypeScript sources, without tests and without declarations made from them. */
export const isSourceFile = (path: string): boolean =>
  path.startsWith('src/') &&
  path.endsWith('.ts') &&
  !path.endsWith('.d.ts') &&
  !/\.test\.ts$|(^|\/)__tests__\//.test(path);
