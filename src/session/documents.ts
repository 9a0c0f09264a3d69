/** What is found in open documents: worked out once for each of their versions, and from what was found in the version before. */
import type { Catalogue } from '../catalogue';
import {
  type ClientMatch,
  type DeploymentIndex,
  type ProjectEvidence,
  type RecognitionParts,
  type RecognizedDocument,
  undecidedIn,
} from '../recognition';
import type { Steps } from '../text';
import { type Reading, type ReadingOptions, readInSteps, type SourceText } from './reading';
import type { Settings } from './settings';

/**
 * An open document as it stands. Whoever asks hands it in: opening and changing one is the same, and nothing is worked out
 * before somebody asks.
 */
export interface OpenDocument extends SourceText {
  readonly uri: string;
  /** Another with each change. */
  readonly version: number;
  /** Signs of what goes before it: the cells of a notebook above one of them. */
  readonly earlier?: () => Steps<readonly ClientMatch[]>;
}

/** Where settings and the catalogue are asked for. */
export type Place = Pick<OpenDocument, 'uri' | 'languageId'>;

export interface DocumentNeeds {
  readonly parts: RecognitionParts;
  catalogue(uri: string): Promise<Catalogue | undefined>;
  settings(place: Place): Promise<Settings>;
  declared(): DeploymentIndex | undefined;
  project(uri: string): ProjectEvidence | undefined;
  /** Does long work, and lets others have their turn meanwhile. */
  run<Result>(steps: Steps<Result>): Promise<Result>;
  /** An open document has been recognized. */
  onRecognized(uri: string, document: RecognizedDocument): void;
}

export interface Documents {
  /** `undefined` where nobody wants it looked at, where no catalogue can be had, or where it was closed meanwhile. */
  read(document: OpenDocument): Promise<Reading | undefined>;
  close(uri: string): void;
  /** Nothing of what was found holds any more. */
  forget(): void;
  /** These are looked at again, but not from the beginning. */
  readAgain(uris: Iterable<string>): void;
  /** The same for all that may name a deployment. */
  readDeploymentsAgain(): void;
  /** The same for all with a model that nothing in them tells the platform of. */
  readUndecidedAgain(): void;
}

interface OpenReading {
  /** Of the document; none where the reading no longer holds. */
  version: number | undefined;
  readonly reading: Promise<Reading | undefined>;
  /** The newest recognition that is done: the next one looks only at what changed since. */
  latest: RecognizedDocument | undefined;
  /** It names no deployment, whatever is declared elsewhere. */
  stands?: boolean;
}

export function createDocuments(needs: DocumentNeeds): Documents {
  const open = new Map<string, OpenReading>();
  const readNow = async (document: OpenDocument, known: OpenReading | undefined): Promise<Reading | undefined> => {
    const { uri } = document;
    const [catalogue, settings] = await Promise.all([needs.catalogue(uri), needs.settings(document)]);
    // What is still being read of the version before is what this one begins from.
    await known?.reading.catch(() => {});
    if (!catalogue || !open.has(uri)) return undefined;
    const before = known?.latest;
    const project = needs.project(uri);
    const options = {
      parts: needs.parts,
      slots: true,
      declared: () => needs.declared(),
      ...(project && { project }),
      ...(before && { before }),
    };
    const reading = await needs.run(readWithEarlier(document, catalogue, settings, options));
    if (reading?.recognized) needs.onRecognized(uri, reading.recognized);
    return reading;
  };
  return {
    async read(document) {
      const { uri, version } = document;
      const known = open.get(uri);
      if (known?.version === version) return known.reading;
      const reading = readNow(document, known);
      const kept: OpenReading = { version, reading, latest: known?.latest };
      open.set(uri, kept);
      const done = await reading;
      kept.latest = done?.recognized ?? kept.latest;
      kept.stands = done?.mayName === false;
      return done;
    },
    close: (uri) => void open.delete(uri),
    forget() {
      for (const uri of open.keys()) open.set(uri, { version: undefined, reading: NOTHING, latest: undefined });
    },
    readAgain(uris) {
      for (const uri of uris) outdate(open.get(uri));
    },
    readDeploymentsAgain() {
      for (const kept of open.values()) if (!kept.stands) outdate(kept);
    },
    readUndecidedAgain() {
      for (const kept of open.values()) if (!kept.latest || undecidedIn(kept.latest).length) outdate(kept);
    },
  };
}

function* readWithEarlier(
  document: OpenDocument,
  catalogue: Catalogue,
  settings: Settings,
  options: ReadingOptions,
): Steps<Reading | undefined> {
  const earlier = document.earlier && (yield* document.earlier());
  return yield* readInSteps(document, catalogue, settings, { ...options, ...(earlier && { earlier }) });
}

const NOTHING = Promise.resolve(undefined);

function outdate(kept: OpenReading | undefined): void {
  if (kept) kept.version = undefined;
}
